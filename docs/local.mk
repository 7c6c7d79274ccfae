EXTRA_DIST += \
	.clang-format \
	HACKING.md CONTRIBUTING.md SECURITY.md API-CHANGES.md COPYING README.md NEWS.md \
	docs/design.md docs/glossary.md docs/life-of-a-document.svg \
	docs/adr/0001-plugins-are-const-tables.md \
	docs/adr/0002-streaming-readers-effective-values.md \
	docs/adr/0003-text-is-nfc-with-the-source-beside.md \
	docs/adr/0004-profiles-are-xml.md \
	docs/adr/0005-messages-stand-beside-their-rule.md \
	docs/adr/0006-dependencies.md \
	docs/adr/0007-documents-are-read-in-worker-processes.md \
	docs/adr/0008-rule-cases-are-whole-documents.md
