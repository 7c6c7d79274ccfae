EXTRA_DIST += \
	.clang-format \
	HACKING.md CONTRIBUTING.md SECURITY.md API-CHANGES.md COPYING README.md NEWS.md \
	docs/design.md docs/glossary.md docs/interop.md docs/rules-left-out.md \
	docs/fix.png docs/normalize.png docs/life-of-a-document.svg \
	docs/office-profile.xml \
	docs/adr/0001-plugins-are-const-tables.md \
	docs/adr/0002-streaming-readers-effective-values.md \
	docs/adr/0003-text-is-nfc-with-the-source-beside.md \
	docs/adr/0004-profiles-are-xml.md \
	docs/adr/0005-messages-stand-beside-their-rule.md \
	docs/adr/0006-dependencies.md \
	docs/adr/0007-documents-are-read-in-worker-processes.md \
	docs/adr/0008-rule-cases-are-whole-documents.md \
	docs/adr/0009-a-filter-of-system-calls.md \
	docs/adr/0010-legacy-text-becomes-unicode-when-a-document-is-frozen.md \
	docs/adr/0011-no-official-document-is-undecided.md \
	docs/adr/0012-what-was-in-force-is-a-table-beside-the-profiles.md \
	docs/adr/0013-the-host-folds-once.md \
	docs/adr/0014-documents-are-written-back-by-edits-of-their-parts.md \
	docs/adr/0015-a-workbook-is-assembled-by-the-host.md \
	docs/adr/0016-a-document-in-a-message.md \
	docs/adr/0017-a-document-is-a-file-where-its-form-says-so.md \
	docs/adr/0018-the-tests-start-few-processes.md \
	docs/adr/0019-names-that-ended-are-a-table-beside-the-profiles.md \
	docs/adr/0020-components-per-kind-are-a-table-of-the-profile.md \
	docs/adr/0021-structure-is-mended-by-what-pages-show.md \
	docs/adr/0022-what-a-start-costs-is-paid-while-the-program-is-built.md \
	docs/adr/0023-a-file-inside-is-read-where-it-stands.md \
	docs/adr/0024-what-nobody-looks-at-is-left-out-before-it-is-parsed.md \
	docs/adr/0025-parts-are-unpacked-and-packed-in-one-go.md \
	docs/adr/0026-json-is-written-by-the-run.md \
	docs/adr/0027-parts-that-documents-have-alike-are-parsed-once.md \
	docs/adr/0028-what-a-run-always-opens-is-one-file.md \
	docs/adr/0029-text-goes-around-the-parser.md \
	docs/adr/0030-a-document-alone-is-read-where-everything-is-loaded.md
