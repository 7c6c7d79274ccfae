/* What the commands about rules share: an engine, a session of a profile, names of severities. */
#include "config.h"

#include "cli/law.h"

static const struct {
	const char *name;
	struct vt_text title;
} severities[] = {
    [0] = {"unknown", {"?", "?"}},
    [VT_NOTE] = {"note", {"ghi chú", "note"}},
    [VT_WARNING] = {"warning", {"cảnh báo", "warning"}},
    [VT_ERROR] = {"error", {"lỗi", "error"}},
};

static int32_t
known(int32_t severity)
{
	return severity >= VT_NOTE && severity <= VT_ERROR ? severity : 0;
}

const char *
severity_title(const struct options *options, int32_t severity)
{
	return say(options, severities[known(severity)].title);
}

const char *
severity_name(int32_t severity)
{
	return severities[known(severity)].name;
}

int
law_open_session(const struct options *options, struct vt_engine *engine, const char *profile,
    struct vt_session **out)
{
	const struct vt_session_options session_options = {
	    .size = sizeof(session_options),
	    .job = VT_JOB_CHECK,
	    .profile = profile,
	};
	struct vt_error err = {0};

	if (vt_session_open(engine, &session_options, out, &err) == VT_OK)
		return EXIT_CONFORMS;
	return library_error(options, profile != NULL ? profile : "auto", &err);
}

int
law_run(const struct options *options,
    int (*body)(const struct options *options, struct vt_engine *engine,
	struct vt_session *session))
{
	struct vt_session *session;
	struct vt_engine *engine;
	int code = engine_start(options, 0, NULL, &engine);

	if (code != EXIT_CONFORMS)
		return code;
	code = law_open_session(options, engine, options->profile, &session);
	if (code == EXIT_CONFORMS) {
		code = body(options, engine, session);
		vt_session_close(session);
	}
	vt_engine_close(engine);
	return code;
}
