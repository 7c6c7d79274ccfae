/*
 * lexicon.h - the words by which components are recognised, of all regimes and
 * times: types of documents and their codes, titles of office, collectives,
 * kinds of administrative unit. Data: profiles/lexicon.xml.
 *
 * Invariants: a lexicon is const after loading and may be shared. Look-ups take
 * text folded by kit_fold(KIT_FOLD_USUAL), need no memory and look at one bucket
 * of entries. A prefix matches only where a word ends.
 */
#ifndef VANTHU_CORE_LEXICON_H
#define VANTHU_CORE_LEXICON_H

#include <vanthu/error.h>

struct lexicon;

/* Reads and checks the file. Release with lexicon_free. Errors: profile (with
 * the line), not-found, memory. */
int lexicon_load(const char *path, struct lexicon **out, struct vt_error *err);
void lexicon_free(struct lexicon *lexicon);

/* The lists of words. */
enum lexicon_list {
	LEXICON_NATION,       /* Quốc hiệu, in full and in short */
	LEXICON_MOTTO,        /* Tiêu ngữ */
	LEXICON_PARTY,        /* header of party documents */
	LEXICON_ORGANISATION, /* titles in its place: đoàn tncs hồ chí minh */
	LEXICON_URGENCY,      /* hỏa tốc ... */
	LEXICON_SECRECY,      /* mật ... */
	LEXICON_CIRCULATION,  /* lưu hành nội bộ ... */
	LEXICON_DRAFT,        /* marks that are no component: dự thảo */
	LEXICON_AGENCY,       /* words that open the name of an agency: sở, ủy ban nhân dân */
	LEXICON_AGENCY_ALONE, /* complete names: chính phủ, quốc hội */
	LEXICON_UNIT,         /* kinds of administrative unit: tỉnh, xã */
	LEXICON_COLLECTIVE,   /* what stands after TM.: ủy ban nhân dân */
	LEXICON_OFFICE,    /* words that open a title of office: giám đốc, phó chủ tịch */
	LEXICON_AUTHORITY, /* tm, kt, tl, tuq, q: letters only */
	LEXICON_RANK,      /* before a name: ts, đại tá */
	LEXICON_SURNAME,   /* first words of personal names */
	LEXICON_DOCUMENT,  /* before a number: a document, of no type: văn bản */
	LEXICON_NOT_CITED, /* before a number: no document: mẫu, điều, tổng */
	LEXICON_NAME_END,  /* after `của`: words that no name of an agency goes on with */
	LEXICON_RECEIVED,  /* stamps of reception: đến */
	LEXICON_RECEIVED_LINE, /* labels below them: số, ngày, chuyển */
	LEXICON_SIGNED,        /* text of digital signatures: ký bởi, thời gian ký */
	LEXICON_SIGNED_LINE,   /* labels that follow them: cơ quan, email */
	LEXICON_ROLE,          /* above an office: đại diện bên A */
	LEXICON_CONTACT,       /* địa chỉ, điện thoại */
	LEXICON_COPY,          /* forms of a copy: sao y */
	LEXICON_STAMP_LABEL,   /* before the word of a stamp: độ mật */
	LEXICON_ENGLISH,       /* words of the English lines of a head in two languages */
	LEXICON_MOTTO_GROUP,   /* the groups of words of the motto: độc lập */
	LEXICON_NATION_GROUP,  /* those of the national title: cộng hòa */
	LEXICON_BASIS,         /* what a legal basis opens with: căn cứ */
	LEXICON_APPENDIX,      /* what the heading of an appendix opens with: phụ lục */
	LEXICON_ARCHIVE,       /* what the line of the archive opens with: lưu */
	LEXICON_ISSUED_WITH,   /* what a note on the document above opens with: kèm theo */
	LEXICON_VISA,          /* what others write beside those who sign: phê duyệt */
	LEXICON_COMPOUND,      /* words whose second syllable is an agency by itself: nghĩa vụ */
	LEXICON_JOINT_CODE,    /* what ends the code of a type of which several issue: KHLN */
	LEXICON_NOT_AGENCY,    /* openings that are none of an agency: tổ chức, ban hành */
	LEXICON_NOT_TYPE,      /* openings of lines that look like those of types: luật sư */
	LEXICON_JOINTLY,       /* behind a type that several issue: liên ngành */
	LEXICON_QUALIFIER,     /* on a line of its own below a type, no subject: tóm tắt */
	LEXICON_VERDICT,       /* what stands where a judgment has no title: nhân danh */
	LEXICON_PAPER,         /* titles of no type of the decree: nội quy */
	LEXICON_GOES_ON,       /* ends of lines that go on below: và */
	LEXICON_BEFORE_FIGURES,   /* before figures on the next line: năm */
	LEXICON_LEADS_ON,         /* before the colon of what follows: gồm */
	LEXICON_NOT_SUBJECT,      /* openings of text, of no subject: để */
	LEXICON_FORM_OPENING,     /* openings of the text of giấy: xét */
	LEXICON_FORM_WORD,        /* words in it: kính mời */
	LEXICON_STATE,            /* before the name of the republic: nước */
	LEXICON_NOT_STATE,        /* ends of agencies alike: nhà nước */
	LEXICON_NAME_GOES_ON,     /* openings of lines that go on with a name: nhiệm kỳ */
	LEXICON_ORGAN,            /* organs of the body above them: ban thường vụ */
	LEXICON_ADDRESSEE,        /* openings of addressees: các, quý */
	LEXICON_NOT_ADDRESSEE,    /* words of sentences, of no addressee: trân trọng */
	LEXICON_ADDRESSEE_DETAIL, /* what stands behind a semicolon and is no other addressee */
	LEXICON_BARE_AGENCY,      /* kinds of agencies that are no names by themselves */
	LEXICON_VILLAGE,          /* units below the commune, which head documents themselves */
	LEXICON_DECIDED,          /* types with a line of who decides: quyết định */
	LEXICON_BEFORE_DATE,      /* before a date in running text: đến */
	LEXICON_RECIPIENTS,       /* their label, one entry: nơi nhận */
	LEXICON_RECIPIENTS_SLIP,  /* how it is misspelt, before a colon: nơi gửi */
	LEXICON_LIST_COUNT
};

/* Who issues documents of a type. */
enum {
	LEXICON_REGIME_STATE = 1, /* administrative documents */
	LEXICON_REGIME_LAW = 2,   /* legal normative documents */
	LEXICON_REGIME_PARTY = 4
};

struct lexicon_type {
	struct vt_str name; /* canonical: `Báo cáo` */
	struct vt_str fold; /* folded: `báo cáo` */
	struct vt_str code; /* `BC`; empty when the type has none */
	unsigned regimes;   /* set of LEXICON_REGIME_* */
};

/* The type whose name or by-name opens fold, the longest one; NULL: none.
 * *out_length (may be NULL) is the bytes of fold that it takes. */
const struct lexicon_type *lexicon_type_prefix(const struct lexicon *lexicon, struct vt_str fold,
    size_t *out_length);
/* The type that fold names, all of it; NULL: none. */
const struct lexicon_type *lexicon_type_named(const struct lexicon *lexicon, struct vt_str fold);
/* The type of a code as it stands, `BC`; capitals do not matter. Of several the
 * first of the file: QĐ is Quyết định. NULL: none. */
const struct lexicon_type *lexicon_type_coded(const struct lexicon *lexicon, struct vt_str code);
/* The type whose letters are those of fold, white space aside: `b á o c á o`. NULL:
 * none. */
const struct lexicon_type *lexicon_type_spaced(const struct lexicon *lexicon, struct vt_str fold);
/* The type whose name without marks is within one letter of bare; NULL: none. */
const struct lexicon_type *lexicon_type_near(const struct lexicon *lexicon, struct vt_str bare);

/* Bytes of fold that the longest entry of the list takes at its start; 0: none. */
size_t lexicon_prefix(const struct lexicon *lexicon, enum lexicon_list list, struct vt_str fold);
/* 1 when fold is an entry of the list. */
int lexicon_has(const struct lexicon *lexicon, enum lexicon_list list, struct vt_str fold);
/* The entries of a list, folded, or folded without marks (bare), for matching
 * by distance. */
size_t lexicon_count(const struct lexicon *lexicon, enum lexicon_list list);
struct vt_str lexicon_entry(const struct lexicon *lexicon, enum lexicon_list list, size_t i);
struct vt_str lexicon_bare(const struct lexicon *lexicon, enum lexicon_list list, size_t i);

#endif
