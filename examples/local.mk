# Out-of-tree plugins; built and run by installcheck against the installed tree.
EXTRA_DIST += \
	examples/README.md \
	examples/rule/Makefile examples/rule/profile.xml examples/rule/subject_length.c \
	examples/format/Makefile examples/format/plain_text.c examples/format/sample.txt \
	examples/installcheck.sh

installcheck-local:
	bindir='$(bindir)' libdir='$(libdir)' CC='$(CC)' CFLAGS='$(VT_LDFLAGS)' \
		sh $(srcdir)/examples/installcheck.sh $(srcdir)/examples
