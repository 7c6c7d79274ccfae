/*
 * parts.h - the components of an official document, found in any layout.
 *
 * Invariants
 *   - Recognition is tolerant: a component that is badly worded or set is here,
 *     so that a rule can fault it. A NULL pointer means that the document has
 *     nothing that could be meant as it.
 *   - A component is a list of spans, one a line, in reading order. text joins
 *     them by single spaces, NFC, white space folded, otherwise as they stand.
 *   - Components of one document do not overlap, but a whole contains its parts
 *     (number contains its label, value and notation).
 *
 * Life cycle: as the document's.
 */
#ifndef VANTHU_PARTS_H
#define VANTHU_PARTS_H

#include <vanthu/model.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How sure the recognition is. */
enum { VT_GUESS = 1, VT_LIKELY = 2, VT_CERTAIN = 3 };

/* The components, in the order of the page; the order of reports. */
enum {
	VT_PART_DOCUMENT = 0,      /* the document as a whole */
	VT_PART_PAGE = 1,          /* paper, margins, page number */
	VT_PART_NATION = 2,        /* Quốc hiệu */
	VT_PART_MOTTO = 3,         /* Tiêu ngữ */
	VT_PART_PARENT_AGENCY = 4, /* cơ quan chủ quản */
	VT_PART_AGENCY = 5,        /* cơ quan ban hành */
	VT_PART_NUMBER = 6,        /* số, ký hiệu */
	VT_PART_DATE = 7,          /* địa danh, thời gian */
	VT_PART_URGENCY = 8,       /* độ khẩn, độ mật, phạm vi lưu hành */
	VT_PART_TITLE = 9,         /* tên loại */
	VT_PART_SUBJECT = 10,      /* trích yếu */
	VT_PART_ADDRESSEE = 11,    /* kính gửi */
	VT_PART_BASIS = 12,        /* căn cứ */
	VT_PART_BODY = 13,         /* nội dung */
	VT_PART_RECIPIENTS = 14,   /* nơi nhận */
	VT_PART_SIGNATURE = 15,    /* quyền hạn, chức vụ, họ tên */
	VT_PART_APPENDIX = 16,     /* phụ lục */
	VT_PART_CONTACT = 17,      /* địa chỉ, điện thoại */
	VT_PART_PARTY_TITLE = 18,  /* tiêu đề: ĐẢNG CỘNG SẢN VIỆT NAM */
	VT_PART_COUNT = 19
};

/* A found piece of text: one or more lines. */
struct vt_component {
	int32_t kind;       /* VT_PART_* */
	int32_t certainty;  /* VT_GUESS ... VT_CERTAIN */
	struct vt_str text; /* see above */
	const struct vt_span *const *spans;
	size_t span_count; /* >= 1 */
	/* text with the capitals that formatting makes of small letters; where there
	 * are none, text itself. As many bytes as text. */
	struct vt_str shown;
};

/* `Số: 15/QĐ-BNV` */
struct vt_number_part {
	const struct vt_component *whole;
	const struct vt_component *label;    /* `Số:` or what stands for it; NULL if none */
	const struct vt_component *value;    /* `15`; NULL when blank */
	const struct vt_component *notation; /* `QĐ-BNV`, without the slash; NULL when absent */
	/* code in the notation that the lexicon knows, or empty */
	struct vt_str type_code;
	int32_t year;  /* of a year segment, or VT_UNSET */
	int32_t party; /* 1: party form, 12-QĐ/TU */
};

/* `Hà Nội, ngày 05 tháng 01 năm 2020` */
struct vt_date_part {
	const struct vt_component *whole;
	const struct vt_component *place;              /* NULL when absent */
	const struct vt_component *day, *month, *year; /* the digits; NULL when blank or absent */
	int32_t day_value, month_value, year_value;    /* VT_UNSET when blank */
	const struct vt_component *hour; /* `hồi 14 giờ 30` of a telegram, or NULL; since 1.1 */
};

/* Tên loại, and what the lexicon makes of it. */
struct vt_title_part {
	const struct vt_component *whole; /* NULL for a công văn */
	struct vt_str name;               /* canonical: `Báo cáo`; empty when not known */
	struct vt_str code;               /* `BC`; empty when the type has none */
};

/* Kính gửi or Nơi nhận: a label and its entries, one component each. An entry's
 * text is without the dash and the final `;` `.` `,`; its span is the whole
 * line, dash and stop included. */
struct vt_list_part {
	const struct vt_component *whole;
	const struct vt_component *label;
	const struct vt_component *const *items;
	size_t item_count;
};

/* `- Lưu: VT, TCCB (2). PL.300` */
struct vt_archive_part {
	const struct vt_component *whole;
	const struct vt_component *label;         /* `Lưu:` */
	const struct vt_component *const *places; /* `VT`, `TCCB` */
	size_t place_count;
	const struct vt_component *drafter; /* `PL.300`, or NULL */
};

/* One signer's block. */
struct vt_signature_part {
	const struct vt_component *whole;
	/* lines above the position: `TM. …`, `KT. …` */
	const struct vt_component *const *authority;
	size_t authority_count;
	const struct vt_component *position; /* `PHÓ GIÁM ĐỐC`; NULL if absent */
	const struct vt_component *name;     /* `Nguyễn Văn A`; NULL if absent */
	/* `TS.` before the name, part of its line; or NULL */
	const struct vt_component *rank;
	/* what the signer is in his own agency, below the position by which he signs:
	 * `CHỦ TỊCH UBND XÃ` below `TRƯỞNG BAN`; or NULL */
	const struct vt_component *other_position;
};

/* A unit of the body's outline. */
enum {
	VT_UNIT_PART = 1,       /* Phần I */
	VT_UNIT_CHAPTER = 2,    /* Chương I */
	VT_UNIT_SECTION = 3,    /* Mục 1 */
	VT_UNIT_SUBSECTION = 4, /* Tiểu mục 1 */
	VT_UNIT_ARTICLE = 5,    /* Điều 1 */
	VT_UNIT_ROMAN = 6,      /* I. */
	VT_UNIT_CLAUSE = 7,     /* 1. */
	VT_UNIT_SUBCLAUSE = 8,  /* 1.1. */
	VT_UNIT_POINT = 9,      /* a) */
	VT_UNIT_DASH = 10       /* - */
};

struct vt_unit {
	int32_t kind;         /* VT_UNIT_* */
	struct vt_str number; /* `I`, `1`, `1.1`, `đ`; empty for a dash */
	/* the number as it stands; paragraph set and start == end when auto-numbered */
	struct vt_span marker;
	struct vt_span line; /* the whole paragraph or line */
	int32_t automatic;   /* numbered by the word processor */
};

/* A mention of another document by number and symbol (regulation 9.1). */
struct vt_citation {
	struct vt_span whole; /* from the type name, or the number, to the date or issuer */
	/* paragraph NULL when absent */
	struct vt_span type_span, code_span, date_span, issuer_span;
	struct vt_str type_name;  /* canonical: `Quyết định`; empty when not named */
	struct vt_str code;       /* `1231/QĐ-UBND`, no spaces */
	struct vt_str number;     /* `1231` */
	struct vt_str notation;   /* `QĐ-UBND` */
	struct vt_str issuer;     /* `UBND tỉnh`; empty */
	int32_t year, month, day; /* of the date; VT_UNSET */
	int32_t in_basis;         /* 1: in a căn cứ */
};

/* A text behind the closing. Since 1.1. */
enum {
	VT_ANNEX_APPENDIX = 1, /* below the heading of an appendix */
	VT_ANNEX_ISSUED = 2    /* below `(Kèm theo …)`: a document that this one issues */
};

struct vt_annex {
	int32_t kind;                            /* VT_ANNEX_* */
	const struct vt_paragraph *first, *last; /* of its text */
	const struct vt_title_part *title;       /* never NULL; whole is, name may be empty */
	const struct vt_unit *const *units;      /* its outline */
	size_t unit_count;
};

struct vt_parts {
	const struct vt_component *nation, *motto;
	const struct vt_component *parent_agency, *agency;
	const struct vt_number_part *number; /* NULL if none */
	const struct vt_date_part *date;
	const struct vt_title_part *title;        /* never NULL; whole may be */
	const struct vt_component *subject;       /* for a công văn with its `V/v` */
	const struct vt_component *subject_label; /* `V/v`, or NULL */
	struct vt_str subject_text;               /* without `V/v` */
	int32_t official_letter;                  /* 1: a công văn (no tên loại) */
	const struct vt_list_part *addressee;
	const struct vt_component *const *bases; /* căn cứ, one each */
	size_t basis_count;
	const struct vt_unit *const *units; /* the body's outline */
	size_t unit_count;
	const struct vt_paragraph *body_first, *body_last; /* NULL when there is no body */
	const struct vt_list_part *recipients;
	const struct vt_archive_part *archive;
	const struct vt_signature_part *const *signatures;
	size_t signature_count;
	const struct vt_component *const *appendices; /* headings */
	size_t appendix_count;
	const struct vt_component *urgency, *secrecy, *circulation, *contact;
	const struct vt_citation *const *citations;
	size_t citation_count;
	int32_t party; /* 1: a party document by its header */
	/* 0: nothing of an official document was found; 1: some of it; 2: plainly one */
	int32_t official;
	const struct vt_component *party_title; /* of a party document; NULL */
	/* the document this one is issued with, `(Ban hành kèm theo …)`; NULL */
	const struct vt_citation *issued_with;
	/* 1: a legal normative document, by the year and the type in its number or in that
	 * of the document it is issued with */
	int32_t normative;
	/* 1: an opening line says that it is issued with another document, cited or not */
	int32_t is_issued_with;
	/* what stands behind the closing, in reading order; since 1.1 */
	const struct vt_annex *const *annexes;
	size_t annex_count;
	/* each of the agencies that issue it together, by the lines or cells of their own; of
	 * one agency none */
	const struct vt_component *const *agencies;
	size_t agency_count;
	/* 1: of an organisation whose own title stands where the national one would, and whose
	 * own rules are none of the State's; since 1.1 */
	int32_t organisation;
};

#ifdef __cplusplus
}
#endif
#endif
