/*
 * limit.h - every limit of the program, in one table, each with its reason.
 *
 * They bound what a foreign file can cost. A file past one of them is answered
 * with too-large, too-deep or timeout, never with a guess.
 */
#ifndef VANTHU_CORE_LIMIT_H
#define VANTHU_CORE_LIMIT_H

/* Bytes of a file as it stands on disk. Scanned annexes of an office reach 100 MB;
 * the file is held in memory, so this also bounds what one worker holds. */
#define LIMIT_FILE_BYTES (256ull << 20)

/* Entries of an archive. A report with every photograph of a year has 2 000; the
 * directory is walked by each probe. */
#define LIMIT_ENTRIES 20000u

/* Bytes that all entries of one archive may unpack to while it is read. The
 * largest text part met in public files is 70 MB; text parts are read once. */
#define LIMIT_UNPACKED_BYTES (256ull << 20)

/* Bytes of an entry that is unpacked in one go, which is faster and needs it whole: the text of
 * 100 pages. Larger ones are streamed. */
#define LIMIT_AT_ONCE_BYTES (1u << 20)

/* What is kept of parts that documents have alike: that of twenty templates with the styles
 * that a word processor writes, 100 KB each. */
#define LIMIT_ALIKE_BYTES (2u << 20)
#define LIMIT_ALIKE_PARTS 48u

/* How much larger than its packed form an entry may become, once it is larger
 * than the floor; and all that is read, than the file. Honest WordprocessingML packs up
 * to 60:1, deflate's worst is 1032:1; below the floor the ratio proves nothing. */
#define LIMIT_RATIO 250u
#define LIMIT_RATIO_FLOOR (16ull << 20)

/* Packages inside one another: a message, the archive in it, the document in that.
 * Packages inside one file, all together. */
#define LIMIT_PACKAGE_DEPTH 2u
#define LIMIT_PACKAGES_INSIDE 256u

/* Bytes of the model of one document, its strings included: some twenty times
 * the text of the largest honest file. */
#define LIMIT_MODEL_BYTES (768ull << 20)

/* A small file gets no more of that than a floor, and so much for each of its
 * bytes. A page of text, 500 bytes of model in each of 40 paragraphs, packs to a
 * kilobyte; cells of one figure each need 250 for one. What needs more was made to. */
#define LIMIT_MODEL_FLOOR (32ull << 20)
#define LIMIT_MODEL_PER_BYTE 256u

/* Bytes of text of one document, with the same thought: 900 pages of a standard
 * are 2 MB and pack 4:1, tables of figures 15:1. Every rule reads all of it. */
#define LIMIT_TEXT_FLOOR (3ull << 20)
#define LIMIT_TEXT_PER_BYTE 32u

/* Bytes of text of one paragraph: 500 pages without a break. Recognisers look at
 * a paragraph as a whole. */
#define LIMIT_PARAGRAPH_BYTES (1u << 20)

/* Paragraphs of one document, cells and notes included: 10 000 pages. Sections;
 * tables, boxes and notes inside one another, of which Word makes no 20. */
#define LIMIT_PARAGRAPHS 500000u
#define LIMIT_SECTIONS 20000u
#define LIMIT_NESTING 512u

/* Elements of the header of a message: thousands of addressees, ten elements each. */
#define LIMIT_ENVELOPE_ITEMS 100000u

/* Bytes of the rendered result of one document. */
#define LIMIT_RESULT_BYTES (256ull << 20)

/* Bytes of a document that is written back: as it may be when it is read, and the comments. */
#define LIMIT_WRITTEN_BYTES (LIMIT_FILE_BYTES + (32ull << 20))

/* Times a document is read anew because mending one fault brought another to light. The
 * deepest chain met in tests is three. */
#define LIMIT_EDIT_PASSES 8u

/* Seconds for one document in a worker: the largest honest file needs five, ten
 * times that under a sanitizer on a slow machine. CPU time beyond what the clock
 * allows means threads, which no reader needs. */
#define LIMIT_WALL_SECONDS 30
#define LIMIT_CPU_SLACK_SECONDS 10

/* Address space of a worker: file, model and result together, and the libraries. */
#define LIMIT_ADDRESS_BYTES (2048ull << 20)

/* Descriptors of a worker: its pipes, the document, the tables of ICU. */
#define LIMIT_DESCRIPTORS 32u

/* Worker processes at a time. */
#define LIMIT_WORKERS 64

/* Folders within folders that are walked: no office files deeper. */
#define LIMIT_FOLDER_DEPTH 64u

/* Bytes of a profile or lexicon; the longest has 200 KB. */
#define LIMIT_TREE_BYTES (16u << 20)

/* Depth, attributes, names and tags of an XML part: kit/xml.c and kit/xml_reader.h, for
 * kit depends on nothing of core. */

/* Plugins of one folder; names of one plugin. */
#define LIMIT_PLUGINS 256u
#define LIMIT_DESCRIPTORS_OF_PLUGIN 512u

#endif
