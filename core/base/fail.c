/* The names by which users and scripts know the error codes. */
#include "core/base/fail.h"

const char *
error_code_name(int code)
{
	switch (code) {
	case VT_OK: return "ok";
	case VT_PARTIAL: return "partial";
	case VT_ERR_NOT_FOUND: return "not-found";
	case VT_ERR_DENIED: return "denied";
	case VT_ERR_NOT_A_DOCUMENT: return "not-a-document";
	case VT_ERR_DAMAGED: return "damaged";
	case VT_ERR_ENCRYPTED: return "encrypted";
	case VT_ERR_UNSUPPORTED: return "unsupported";
	case VT_ERR_NO_MAIN_PART: return "no-main-part";
	case VT_ERR_TOO_LARGE: return "too-large";
	case VT_ERR_TOO_DEEP: return "too-deep";
	case VT_ERR_TIMEOUT: return "timeout";
	case VT_ERR_CRASHED: return "crashed";
	case VT_ERR_PLUGIN: return "plugin";
	case VT_ERR_PROFILE: return "profile";
	case VT_ERR_MEMORY: return "memory";
	case VT_ERR_IO: return "io";
	case VT_ERR_USAGE: return "usage";
	case VT_ERR_SIGNED: return "signed";
	case VT_ERR_PROTECTED: return "protected";
	case VT_ERR_READ_ONLY: return "read-only";
	default: return "unknown";
	}
}
