#!/bin/sh
# Builds the example plugins against the installed vanthu and runs them with it.
# Usage: bindir=... libdir=... installcheck.sh EXAMPLES
set -eu

examples=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
PKG_CONFIG_PATH=$libdir/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
LD_LIBRARY_PATH=$libdir${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export PKG_CONFIG_PATH LD_LIBRARY_PATH
vanthu=$bindir/vanthu

expect() {
	if ! grep -q -e "$1" "$2"; then
		echo "installcheck: '$1' is not in the output:" >&2
		cat "$2" >&2
		exit 1
	fi
}

cp -R "$examples/rule" "$examples/format" "$work"
chmod -R u+w "$work"
make -s -C "$work/rule"
make -s -C "$work/format"

"$vanthu" --version > "$work/version"
expect '^vanthu ' "$work/version"

# The installed set loads from the installed folder, and both examples with it.
"$vanthu" plugins -v --plugin-dir "$work/rule" --plugin-dir "$work/format" > "$work/plugins"
expect 'our-office' "$work/plugins"
expect 'plain-text' "$work/plugins"
expect 'docx' "$work/plugins"

# The format: a plain text file gives a record.
"$vanthu" extract --format json --plugin-dir "$work/format" "$work/format/sample.txt" \
	> "$work/record"
expect '"CodeNumber":"12"' "$work/record"
expect '"OrganName":"SỞ VĂN THƯ"' "$work/record"

# The rule: with a limit of ten words the sample's subject is too long.
status=0
"$vanthu" check --format json --rule office.subject-length --fail-on warning \
	--profile "$work/rule/profile.xml" --plugin-dir "$work/rule" --plugin-dir "$work/format" \
	"$work/format/sample.txt" > "$work/check" || status=$?
expect '"rule":"office.subject-length"' "$work/check"
[ "$status" -eq 1 ] || { echo "installcheck: exit status $status, not 1" >&2; exit 1; }

echo "installcheck: the examples build and run against the installed tree"
