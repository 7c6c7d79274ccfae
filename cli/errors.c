/* Error lines on standard error, in the user's language. */
#include "config.h"

#include <stdio.h>

#include "cli/cli.h"

const char *
say(const struct options *options, struct vt_text text)
{
	return options->english ? text.en : text.vi;
}

/* A file name may hold anything; a line stays one line and no terminal obeys it. */
static void
put_clean(const char *s)
{
	for (; *s != '\0'; s++)
		fputc((unsigned char)*s < 0x20 || *s == 0x7f ? '?' : *s, stderr);
}

int
usage_error(const struct options *options, struct vt_text text, const char *detail)
{
	fprintf(stderr, "vanthu: %s", say(options, text));
	if (detail != NULL) {
		fputs(": ", stderr);
		put_clean(detail);
	}
	fprintf(stderr,
	    options->english ? " (see: vanthu %s%s--help)\n" : " (xem: vanthu %s%s--help)\n",
	    options->command != NULL ? options->command->name : "",
	    options->command != NULL ? " " : "");
	return EXIT_USAGE;
}

int
path_error(const char *path, int code, const char *message)
{
	fputs("vanthu: ", stderr);
	put_clean(path);
	fprintf(stderr, ": [%s] ", vt_code_name(code));
	put_clean(message);
	fputc('\n', stderr);
	return EXIT_UNDECIDED;
}

int
library_error(const struct options *options, const char *path, const struct vt_error *err)
{
	char message[1024];

	snprintf(message, sizeof(message), err->message[0] != '\0' ? "%s (%s)" : "%s%s",
	    say(options, vt_code_text(err->code)), err->message);
	return path_error(path, err->code, message);
}
