# What quickstart and run-tests share; sourced by bash.

BUILD_PACKAGES="gcc libc6-dev make autoconf automake libtool pkg-config libxml2-dev libzip-dev libdeflate-dev libicu-dev
	libjson-c-dev nettle-dev libpcre2-dev libseccomp-dev libxlsxwriter-dev"
TEST_PACKAGES="g++ clang clang-format binutils libcmocka-dev libxml2-utils python3 python3-docx python3-odf
	python3-jsonschema python3-lxml python3-openpyxl python3-pytest python3-pytest-xdist python3-selenium
	chromium chromium-driver poppler-utils fonts-liberation xz-utils"

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		echo "Neither root nor sudo: please install by hand: $*" >&2
		return 1
	fi
}

is_installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# quietly LOG COMMAND...: shows the output only when the command fails
quietly() {
	local log=$1
	shift
	if ! "$@" >"$log" 2>&1 </dev/null; then
		echo "failed: $*; the end of $log:" >&2
		tail -n "${TAIL_LINES:-40}" "$log" >&2
		return 1
	fi
}

# install_missing LOG PACKAGE...: with apt-get, only what is not there
install_missing() {
	local log=$1 package missing=()
	shift
	for package in "$@"; do
		is_installed "$package" || missing+=("$package")
	done
	[ ${#missing[@]} -gt 0 ] || return 0
	echo "Installing: ${missing[*]}"
	if ! apt-cache show "${missing[@]}" >/dev/null 2>&1; then
		quietly "$log" as_root apt-get update
	fi
	quietly "$log" as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y --no-install-recommends "${missing[@]}"
}

# generate LOG: configure and its companions, when they are missing or older than their sources
generate() {
	if [ -x configure ] && [ -f Makefile.in ] &&
		[ -z "$(find configure.ac Makefile.am */local.mk */*/local.mk -newer Makefile.in)" ]; then
		return 0
	fi
	quietly "$1" autoreconf -i
}

# configure_in FOLDER LOG ARGUMENTS...: unless it was configured so before
configure_in() {
	local folder=$1 log=$2
	shift 2
	if [ -f "$folder/Makefile" ] && [ "$folder/config.status" -nt configure ] &&
		[ "$(cat "$folder/.configured-with" 2>/dev/null)" = "$*" ]; then
		return 0
	fi
	mkdir -p "$folder"
	(cd "$folder" && quietly "$log" ../configure -q "$@")
	echo "$*" >"$folder/.configured-with"
}
