/* The program: finds the command, reads its options, returns its exit code. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

const struct command *const *
commands(void)
{
	static const struct command *const all[] = {
	    &command_check,
	    &command_extract,
	    &command_rules,
	    &command_explain,
	    &command_profiles,
	    &command_plugins,
	    &command_dump,
	    &command_annotate,
	    &command_fix,
	    &command_normalize,
	    NULL,
	};

	return all;
}

static const struct command *
find_command(const char *name)
{
	for (const struct command *const *c = commands(); *c != NULL; c++) {
		if (strcmp((*c)->name, name) == 0)
			return *c;
	}
	return NULL;
}

static int
run_command(struct options *options)
{
	const struct command *command = options->command;
	int count = (int)options->files.count;

	if (options->help) {
		print_help(options);
		return EXIT_CONFORMS;
	}
	if (options->version) {
		printf("vanthu %s\n", PACKAGE_VERSION);
		return EXIT_CONFORMS;
	}
	if (command == NULL)
		return usage_error(options, (struct vt_text){"thiếu lệnh", "a command is missing"},
		    NULL);
	if (count < command->least)
		return usage_error(options,
		    (struct vt_text){"thiếu tham số", "an operand is missing"}, command->operands);
	if (command->most >= 0 && count > command->most)
		return usage_error(options,
		    (struct vt_text){"thừa tham số", "one operand too many"},
		    options->files.items[command->most]);
	return command->run(options);
}

int
main(int argc, char **argv)
{
	struct options options = {.fail_on = VT_ERROR};
	int first = 1;
	int code = options_parse(argc, argv, NULL, &first, &options);

	if (code == 0 && first < argc) {
		options.command = find_command(argv[first]);
		if (options.command == NULL) {
			code = usage_error(&options,
			    (struct vt_text){"không có lệnh này", "no such command"}, argv[first]);
		} else {
			first++;
			code = options_parse(argc, argv, options.command, &first, &options);
		}
	}
	if (code == 0)
		code = run_command(&options);
	options_free(&options);
	/* A full disk or a closed pipe must not pass for success. */
	if ((fflush(stdout) != 0 || ferror(stdout)) && code < EXIT_UNDECIDED)
		code = EXIT_UNDECIDED;
	return code;
}
