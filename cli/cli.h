/*
 * cli.h - what the files of the program share: options, start, error lines.
 */
#ifndef VANTHU_CLI_H
#define VANTHU_CLI_H

#include <vanthu/engine.h>

/* Exit codes, as the contract has them. */
enum { EXIT_CONFORMS = 0, EXIT_FINDINGS = 1, EXIT_USAGE = 2, EXIT_UNDECIDED = 3 };

/* A NULL-ended list of borrowed strings. */
struct strings {
	const char **items;
	size_t count;
};

/* The command line, read. Strings are borrowed from argv. */
struct options {
	const struct command *command;
	int english;
	int no_color;
	int verbosity; /* -1 quiet, 0, 1 verbose */
	int help, version;
	struct strings plugin_dirs;
	const char *profile; /* NULL: auto */
	const char *against; /* the other profile of a comparison; NULL: none */
	const char *format;  /* NULL: the command's own default */
	int32_t fail_on;     /* VT_NOTE ... */
	int final;
	struct strings rules, no_rules;
	struct strings writer_options; /* name, value, name, value ... */
	int jobs;                      /* 0: as many as there are processors */
	int seconds;                   /* for one file; 0: the usual limit */
	const char *out;               /* NULL or "-": standard output */
	int direct, dry_run, drop_signature;
	const char *date;     /* YYYY-MM-DD, of comments and changes; NULL: none */
	struct strings files; /* what is left */
	const char *name;     /* pattern of names in a folder of results; NULL: {stem} */
	const char *summary;  /* where a summary goes, "": standard error; NULL: none */
};

/* Options a command takes, as bits; the rest is taken everywhere. */
enum {
	TAKES_PROFILE = 1,
	TAKES_FORMAT = 2,
	TAKES_CHECK = 4, /* --fail-on --final --rule --no-rule */
	TAKES_MANY = 8,  /* -j -o --name --summary --option */
	TAKES_AGAINST = 16,
	TAKES_EDIT = 32,   /* -j -o --name --final --rule --no-rule --date --drop-signature */
	TAKES_FIX = 64,    /* --direct --dry-run */
	TAKES_RECORD = 128 /* the options of the forms that a record is written in */
};

struct command {
	const char *name;
	unsigned takes;
	const char *operands;                      /* "FILE|DIR|-..." */
	int least, most;                           /* operands; most -1: any number */
	struct vt_text summary;                    /* one line */
	struct vt_text details;                    /* the rest of its help; may be empty */
	int (*run)(const struct options *options); /* returns the exit code */
};

extern const struct command command_check, command_extract, command_rules, command_explain,
    command_profiles, command_plugins, command_dump, command_annotate, command_fix,
    command_normalize;

/* The commands, NULL-ended, in the order of the help. */
const struct command *const *commands(void);

/* Reads options, of the command or (NULL) those before one; *inout_first is the
 * index in argv to start at and, on return, of the first operand. Returns 0, or
 * EXIT_USAGE after the line on standard error. Release with options_free. */
int options_parse(int argc, char **argv, const struct command *command, int *inout_first,
    struct options *options);
void options_free(struct options *options);
int strings_add(struct strings *list, const char *s); /* 0, or -1: no memory */

/* The two languages. */
const char *say(const struct options *options, struct vt_text text);

/* One line on standard error, "vanthu: ..."; returns EXIT_USAGE. */
int usage_error(const struct options *options, struct vt_text text, const char *detail);
/* "vanthu: PATH: [code] message"; returns EXIT_UNDECIDED. */
int path_error(const char *path, int code, const char *message);
/* The same from an error of the library. */
int library_error(const struct options *options, const char *path, const struct vt_error *err);

/* Loads plugins from beside the program or where they were installed. Returns
 * EXIT_CONFORMS; EXIT_UNDECIDED after an error line when one was refused and
 * tolerant is 0, or nothing could be loaded. only_writer is that of vt_engine_options. */
int engine_start(const struct options *options, int tolerant, const char *only_writer,
    struct vt_engine **out);

void print_help(const struct options *options); /* of options->command, or of the program */
void print_options(const struct options *options, unsigned takes);

#endif
