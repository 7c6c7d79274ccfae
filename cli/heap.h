/*
 * heap.h - memory from the kernel in few requests, its pages all at once.
 *
 * Each page that is touched first costs a fault, a hundred times what clearing it does where
 * the machine is a virtual one; a start has a thousand.
 */
#ifndef VANTHU_CLI_HEAP_H
#define VANTHU_CLI_HEAP_H

/* What a run takes before its first document, and what a document of some pages does. */
#define HEAP_OF_START ((size_t)1536 << 10)
#define HEAP_OF_DOCUMENT ((size_t)768 << 10)

/* From now on what is freed stays with the program, and large pieces come from the same heap. */
void heap_settle(void);

/* The next n bytes that malloc takes from the kernel are there already. */
void heap_prepare(size_t n);

#endif
