/* Text in older encodings (plugins/typing/legacy.c). */
#include "tests/unit/unit.h"

#include "plugins/typing/legacy.h"

static struct arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new(0);
	return arena == NULL;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void *
allocate(void *ctx, size_t n)
{
	return arena_alloc(ctx, n);
}

/* The text is told to be in the encoding, and reads as expected. */
static void
assert_reads(const char *text, int encoding, const char *expected)
{
	struct kit_alloc a = {allocate, arena};
	struct vt_str read;

	assert_int_equal(legacy_encoding(kit_str(text)), encoding);
	read = legacy_decode(kit_str(text), encoding, &a);
	assert_non_null(read.s);
	if (!kit_eq(read, kit_str(expected)))
		flunk("%s reads %.*s, not %s", text, (int)read.n, read.s, expected);
}

static void
tcvn3(void **state)
{
	(void)state;
	assert_reads("§éc lËp - Tù do - H¹nh phóc", LEGACY_TCVN3, "Độc lập - Tự do - Hạnh phúc");
	assert_reads("QuyÕt ®Þnh cña ñy ban nh©n d©n", LEGACY_TCVN3,
	    "Quyết định của ủy ban nhân dân");
	/* ư is the soft hyphen of Unicode. */
	assert_reads("th\u00AD viÖn, l\u00ADu tr÷ ®Þa ph\u00AD¬ng", LEGACY_TCVN3,
	    "thư viện, lưu trữ địa phương");
}

static void
vni(void **state)
{
	(void)state;
	assert_reads("Ñoäc laäp - Töï do - Haïnh phuùc", LEGACY_VNI, "Độc lập - Tự do - Hạnh phúc");
	assert_reads("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", LEGACY_VNI,
	    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
	assert_reads("thôøi haïn, ñieàu tra, baûn ñoà", LEGACY_VNI, "thời hạn, điều tra, bản đồ");
}

static void
neither(void **state)
{
	static const char *const texts[] = {
	    "",
	    "So: 12/QD-UBND",
	    "Độc lập - Tự do - Hạnh phúc",
	    "Các đoàn công tác của Sở, có 5 toán",
	    "Hoà giải, toà án, toán, tuý luý",
	    "Microsoft® Word© §5, 30 m², 5 µm",
	    "Noël, Saint-Exupéry, à la façade naïve, aïeul",
	    "Gebäude für Österreich, Größe schön",
	    "año, señor, mañana",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (legacy_encoding(kit_str(texts[i])) != LEGACY_NONE)
			flunk("%s is taken for a legacy encoding", texts[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(tcvn3),
	    cmocka_unit_test(vni),
	    cmocka_unit_test(neither),
	};

	return cmocka_run_group_tests_name("legacy", tests, setup, teardown);
}
