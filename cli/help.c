/* Help texts: of the program and of each command. */
#include "config.h"

#include <stdio.h>

#include "cli/cli.h"

static const struct vt_text exit_codes = {
    "Mã thoát: 0 đúng quy định hoặc đã xong · 1 có lỗi · 2 lệnh sai · "
    "3 có điều chưa xác định được",
    "Exit codes: 0 conforms, or done · 1 findings · 2 usage · 3 something could not be decided",
};

static void
print_program_help(const struct options *options)
{
	printf("%s\n\n%s\n",
	    options->english ? "Usage: vanthu COMMAND [OPTION]... [FILE]..."
			     : "Cách dùng: vanthu LỆNH [TÙY CHỌN]... [TỆP]...",
	    options->english ? "Reads and checks Vietnamese official documents."
			     : "Đọc và kiểm tra thể thức văn bản hành chính.");
	printf("\n%s\n", options->english ? "Commands:" : "Lệnh:");
	for (const struct command *const *c = commands(); *c != NULL; c++)
		printf("  %-10s %s\n", (*c)->name, say(options, (*c)->summary));
	printf("\n%s\n", options->english ? "Options of every command:" : "Tùy chọn của mọi lệnh:");
	print_options(options, 0);
	printf("\n%s\n", say(options, exit_codes));
}

void
print_help(const struct options *options)
{
	const struct command *command = options->command;

	if (command == NULL) {
		print_program_help(options);
		return;
	}
	printf("%s vanthu %s [%s]... %s\n\n%s\n",
	    options->english ? "Usage:" : "Cách dùng:", command->name,
	    options->english ? "OPTION" : "TÙY CHỌN", command->operands,
	    say(options, command->summary));
	if (say(options, command->details)[0] != '\0')
		printf("\n%s\n", say(options, command->details));
	printf("\n%s\n", options->english ? "Options:" : "Tùy chọn:");
	print_options(options, command->takes);
	printf("\n%s\n", say(options, exit_codes));
}
