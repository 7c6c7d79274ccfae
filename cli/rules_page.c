/* vanthu rules --format man: vanthu-rules(7), every rule as a page of the manual. */
#include "config.h"

#include <stdio.h>

#include "cli/law.h"
#include "cli/rules_page.h"

void
put_roff(const char *text)
{
	int opens = 1;

	for (; *text != '\0'; text++) {
		if (opens && (*text == '.' || *text == '\''))
			fputs("\\&", stdout);
		opens = *text == '\n';
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else
			putchar(*text);
	}
}

static void
put_paragraph(const char *text)
{
	if (text[0] == '\0')
		return;
	fputs(".PP\n", stdout);
	put_roff(text);
	putchar('\n');
}

static void
put_labelled(const struct options *options, struct vt_text label, const char *text)
{
	if (text[0] == '\0')
		return;
	fputs(".br\n", stdout);
	put_roff(say(options, label));
	fputs(": ", stdout);
	put_roff(text);
	putchar('\n');
}

static void
put_guide(const struct options *options, const struct vt_guide *guide)
{
	put_paragraph(say(options, guide->why));
	fputs(".PP\n", stdout);
	put_labelled(options, (struct vt_text){"Đúng", "Right"}, say(options, guide->right));
	put_labelled(options, (struct vt_text){"Sai", "Wrong"}, say(options, guide->wrong));
}

static void
put_ways(const struct options *options, const struct vt_guide *guide)
{
	for (size_t i = 0; i < guide->way_count; i++)
		put_labelled(options, (struct vt_text){"Trong Word", "In Word"},
		    say(options, guide->ways[i]->word));
	for (size_t i = 0; i < guide->way_count; i++)
		put_labelled(options, (struct vt_text){"Trong LibreOffice", "In LibreOffice"},
		    say(options, guide->ways[i]->libreoffice));
}

static void
put_rule(const struct options *options, const struct vt_rule_info *info,
    const struct vt_guide *guide)
{
	fputs(".SS ", stdout);
	put_roff(info->rule->id);
	putchar('\n');
	put_roff(say(options, info->rule->title));
	fputs(".\n", stdout);
	put_paragraph(say(options, info->rule->about));
	if (guide != NULL)
		put_guide(options, guide);
	put_paragraph(say(options, info->rule->mend));
	if (guide != NULL)
		put_ways(options, guide);
	fputs(".PP\n", stdout);
	put_labelled(options, (struct vt_text){"Mức", "Severity"},
	    info->selected         ? severity_title(options, info->severity)
		: options->english ? "off"
				   : "tắt");
	put_labelled(options, (struct vt_text){"Căn cứ", "Clause"}, info->cite);
}

int
rules_page(const struct options *options, struct vt_engine *engine, struct vt_session *session)
{
	struct vt_rule_info info;
	struct vt_error err = {0};

	fputs(".\\\" Made by `vanthu rules --format man` from the rules, the profiles and the "
	      "guide.\n"
	      ".TH VANTHU-RULES 7 \"\" \"vanthu " PACKAGE_VERSION "\" \"vanthu\"\n.SH ",
	    stdout);
	fputs(options->english ? "NAME\nvanthu-rules \\- the rules of "
			       : "TÊN\nvanthu-rules \\- các quy tắc của ",
	    stdout);
	if (vt_session_rule(session, 0, &info))
		put_roff(say(options, info.profile_title));
	fputs(options->english ? "\n.SH RULES\n" : "\n.SH QUY TẮC\n", stdout);
	for (size_t i = 0; vt_session_rule(session, i, &info); i++) {
		const struct vt_guide *guide = NULL;

		if (vt_engine_guide(engine, info.rule->id, &guide, &err) != VT_OK)
			return library_error(options, "guide.xml", &err);
		put_rule(options, &info, guide);
	}
	components_page(options, session);
	fputs(options->english ? ".SH SEE ALSO\n" : ".SH XEM THÊM\n", stdout);
	fputs(".BR vanthu\\-rules (1),\n.BR vanthu\\-explain (1),\n.BR vanthu\\-profile (5)\n",
	    stdout);
	return EXIT_CONFORMS;
}
