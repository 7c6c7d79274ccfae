/* EAD_doc.xml: each field from the record or from an option, no longer than it may be. */
#include <string.h>

#include "kit/fail.h"
#include "kit/markup.h"
#include "kit/text.h"
#include "kit/write.h"
#include "plugins/ead/ead.h"

/* When a field may not be empty. */
enum { OPTIONAL = 0, MANDATORY = 1, IF_RISK = 2, IF_DIGITAL = 3 };

static const struct field {
	const char *name;
	size_t most; /* characters */
	int required;
	int form;  /* EAD_* */
	int codes; /* EAD_CODE, EAD_CODES: the last of the list */
} fields[] = {
    {"docId", 25, MANDATORY, EAD_TEXT, 0},
    {"docCode", 100, MANDATORY, EAD_TEXT, 0},
    {"maintenance", 100, MANDATORY, EAD_CODE, 7},
    {"typeName", 10, MANDATORY, EAD_CODE, 32},
    {"codeNumber", 11, OPTIONAL, EAD_TEXT, 0},
    {"codeNotation", 30, OPTIONAL, EAD_TEXT, 0},
    {"issuedDate", 10, MANDATORY, EAD_DAY, 0},
    {"organName", 200, MANDATORY, EAD_TEXT, 0},
    {"subject", 500, MANDATORY, EAD_TEXT, 0},
    {"language", 100, MANDATORY, EAD_CODES, 11},
    {"numberOfPage", 4, MANDATORY, EAD_NUMBER, 0},
    {"inforSign", 30, OPTIONAL, EAD_TEXT, 0},
    {"keyword", 100, OPTIONAL, EAD_TEXT, 0},
    {"mode", 20, MANDATORY, EAD_CODE, 3},
    {"confidenceLevel", 30, OPTIONAL, EAD_CODE, 3},
    {"autograph", 2000, OPTIONAL, EAD_TEXT, 0},
    {"format", 50, OPTIONAL, EAD_CODE, 3},
    {"process", 5, IF_DIGITAL, EAD_TRUTH, 0},
    {"riskRecovery", 5, MANDATORY, EAD_TRUTH, 0},
    {"riskRecoveryStatus", 2, IF_RISK, EAD_CODE, 2},
    {"description", 500, OPTIONAL, EAD_TEXT, 0},
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

struct filling {
	const struct vt_report *report;
	struct vt_output *out;
	struct kit_alloc alloc;
	struct vt_str values[FIELDS];
	int cut[FIELDS];
};

static const struct vt_value *
record_value(const struct vt_report *report, const char *name)
{
	for (size_t i = 0; i < report->field_count; i++) {
		if (strcmp(report->fields[i]->name, name) == 0)
			return report->fields[i]->value;
	}
	return NULL;
}

static struct vt_str
record_text(const struct filling *f, const char *name)
{
	const struct vt_value *v = record_value(f->report, name);

	if (v == NULL)
		return VT_STR("");
	if (v->kind == VT_NUMBER)
		return kit_str(kit_printf(&f->alloc, "%d", (int)v->number));
	return v->kind == VT_TEXT ? v->text : VT_STR("");
}

/* 2026-11-28 as 28/11/2026; a day that is not whole is none. */
static struct vt_str
day_of(const struct filling *f)
{
	struct vt_str iso = record_text(f, "IssuedDate");

	if (iso.n != 10)
		return VT_STR("");
	return kit_str(kit_printf(&f->alloc, "%.2s/%.2s/%.4s", iso.s + 8, iso.s + 5, iso.s));
}

/* What the document itself tells. */
static struct vt_str
told(const struct filling *f, const char *name)
{
	if (strcmp(name, "typeName") == 0)
		return kit_str(ead_type_code(record_text(f, "TypeName")));
	if (strcmp(name, "codeNumber") == 0)
		return record_text(f, "CodeNumber");
	if (strcmp(name, "codeNotation") == 0)
		return record_text(f, "CodeNotation");
	if (strcmp(name, "issuedDate") == 0)
		return day_of(f);
	if (strcmp(name, "organName") == 0)
		return record_text(f, "OrganName");
	if (strcmp(name, "subject") == 0)
		return record_text(f, "Subject");
	if (strcmp(name, "language") == 0)
		return kit_str(ead_language_code(record_text(f, "Language")));
	if (strcmp(name, "numberOfPage") == 0)
		return record_text(f, "PageAmount");
	/* A secret document is kept as one; of any other an archive decides. */
	if (strcmp(name, "mode") == 0 && record_text(f, "Secrecy").n > 0)
		return VT_STR("03");
	return VT_STR("");
}

/* An option with the document's number in the run put in for {n} and {n7}. */
static struct vt_str
numbered(const struct filling *f, const char *value)
{
	const char *at = strstr(value, "{n");
	long long n = (long long)f->out->run_index + 1;

	if (at != NULL && strncmp(at, "{n}", 3) == 0)
		value = kit_printf(&f->alloc, "%.*s%lld%s", (int)(at - value), value, n, at + 3);
	else if (at != NULL && strncmp(at, "{n7}", 4) == 0)
		value = kit_printf(&f->alloc, "%.*s%07lld%s", (int)(at - value), value, n, at + 4);
	return kit_utf8_clean(kit_str(value), &f->alloc);
}

static void
fill(struct filling *f, size_t i)
{
	const char *option = f->out->ops->option(f->out, fields[i].name);
	struct vt_str value = told(f, fields[i].name);
	size_t most = fields[i].most;

	if (option != NULL)
		value = numbered(f, option);
	if (kit_utf8_count(value, value.n) > most) {
		/* Half a number is another number. */
		value.n = fields[i].form == EAD_NUMBER ? 0 : kit_utf8_on(value, 0, (unsigned)most);
		f->cut[i] = 1;
	}
	f->values[i] = value;
}

static size_t
field_named(const char *name)
{
	size_t i = 0;

	while (strcmp(fields[i].name, name) != 0)
		i++;
	return i;
}

static int
is_missing(const struct filling *f, size_t i)
{
	struct vt_str risk = f->values[field_named("riskRecovery")];
	struct vt_str level = f->values[field_named("confidenceLevel")];

	if (f->values[i].n > 0)
		return 0;
	switch (fields[i].required) {
	case MANDATORY: return 1;
	case IF_RISK: return kit_eq(risk, VT_STR("1")) || kit_eq(risk, VT_STR("true"));
	case IF_DIGITAL: return kit_eq(level, VT_STR("01")) || kit_eq(level, VT_STR("03"));
	default: return 0;
	}
}

/* A comment with the names of the fields for which `is` holds; none, no comment. */
static void
put_warning(struct kit_markup *m, const struct filling *f, struct vt_text what,
    int (*is)(const struct filling *, size_t))
{
	int any = 0;

	for (size_t i = 0; i < FIELDS; i++) {
		if (!is(f, i))
			continue;
		if (!any) {
			kit_markup_raw(m, "\n<!-- ");
			kit_markup_say(m, what);
		}
		kit_markup_raw(m, any ? ", " : " ");
		kit_markup_raw(m, fields[i].name);
		any = 1;
	}
	if (any)
		kit_markup_raw(m, " -->");
}

static int
is_cut(const struct filling *f, size_t i)
{
	return f->cut[i];
}

int
ead_begin(struct vt_output *out, struct vt_error *err)
{
	for (size_t i = 0; i < FIELDS; i++) {
		const char *value = out->ops->option(out, fields[i].name);

		if (value == NULL || *value == '\0' ||
		    ead_has_form(kit_str(value), fields[i].form, fields[i].codes))
			continue;
		return kit_fail(err, VT_ERR_USAGE,
		    out->english ? "%s is %s, not %s" : "%s là %s, không phải %s", fields[i].name,
		    ead_form_shown(fields[i].form, fields[i].codes, out->english, out), value);
	}
	return VT_OK;
}

int
ead_document(const struct vt_report *report, struct vt_output *out, struct vt_error *err)
{
	struct filling f = {.report = report, .out = out, .alloc = kit_output_alloc(out)};
	struct kit_markup m;

	if (report->error != NULL)
		return VT_OK; /* its line is on standard error */
	for (size_t i = 0; i < FIELDS; i++)
		fill(&f, i);
	kit_markup_open(&m, KIT_MARKUP_XML, out, err);
	kit_markup_raw(&m, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	put_warning(&m, &f,
	    (struct vt_text){"Cần bổ sung trường bắt buộc:", "Mandatory, to be filled in:"},
	    is_missing);
	put_warning(&m, &f,
	    (struct vt_text){"Đã cắt cho vừa độ dài cho phép:", "Cut to the length allowed:"},
	    is_cut);
	kit_markup_raw(&m, "\n");
	kit_markup_start(&m, "simpledc");
	for (size_t i = 0; i < FIELDS; i++) {
		kit_markup_text(&m, VT_STR("\n  "));
		kit_markup_element(&m, fields[i].name, f.values[i]);
	}
	kit_markup_text(&m, VT_STR("\n"));
	kit_markup_end(&m);
	kit_markup_text(&m, VT_STR("\n"));
	return kit_markup_close(&m);
}
