/* Lengths: every unit of the formats into whole micrometres, one rounding. */
#include "kit/length.h"

#include <math.h>

#include "kit/text.h"

static int32_t
from_double(double um)
{
	double r = um < 0 ? -floor(-um + 0.5) : floor(um + 0.5);

	/* VT_UNSET itself is not a length. */
	if (!(r > (double)INT32_MIN && r <= (double)INT32_MAX))
		return VT_UNSET;
	return (int32_t)r;
}

int32_t
kit_um_from_twips(int64_t twips)
{
	return from_double((double)twips * 25400.0 / 1440.0);
}

int32_t
kit_um_from_emu(int64_t emu)
{
	return from_double((double)emu / 36.0);
}

int32_t
kit_um_from_points(double points)
{
	return from_double(points * 25400.0 / 72.0);
}

int32_t
kit_um_from_half_points(int64_t half_points)
{
	return kit_um_from_points((double)half_points / 2.0);
}

/* A decimal number at the start of t; *used 0 when there is none. Own code, as
 * strtod depends on the locale and wants a NUL. */
static double
parse_number(struct vt_str t, size_t *used)
{
	double value = 0, scale = 1;
	size_t i = 0, digits = 0;
	int negative = 0;

	*used = 0;
	if (i < t.n && (t.s[i] == '-' || t.s[i] == '+'))
		negative = t.s[i++] == '-';
	for (; i < t.n && t.s[i] >= '0' && t.s[i] <= '9'; i++, digits++)
		value = value * 10 + (t.s[i] - '0');
	if (i < t.n && t.s[i] == '.') {
		for (i++; i < t.n && t.s[i] >= '0' && t.s[i] <= '9'; i++, digits++) {
			scale /= 10;
			value += (t.s[i] - '0') * scale;
		}
	}
	if (digits == 0 || digits > 30)
		return 0;
	*used = i;
	return negative ? -value : value;
}

/* Micrometres in one of a unit, or 0. */
static double
unit_um(struct vt_str unit)
{
	static const struct {
		struct vt_str name;
		double um;
	} units[] = {
	    {{"mm", 2}, 1000.0},
	    {{"cm", 2}, 10000.0},
	    {{"in", 2}, 25400.0},
	    {{"pt", 2}, 25400.0 / 72},
	    {{"pc", 2}, 25400.0 / 6},
	    {{"pi", 2}, 25400.0 / 6},
	    {{"px", 2}, 25400.0 / 96},
	    {{"inch", 4}, 25400.0},
	    {{"emu", 3}, 1.0 / 36},
	};

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (kit_eq(unit, units[i].name))
			return units[i].um;
	return 0;
}

int32_t
kit_um_parse(struct vt_str text, int32_t bare_unit_um)
{
	struct vt_str t = kit_trim(text);
	size_t used;
	double value = parse_number(t, &used);

	if (used == 0)
		return VT_UNSET;
	struct vt_str unit = kit_trim(kit_sub(t, used, t.n));
	double um = unit.n == 0 ? (double)bare_unit_um : unit_um(unit);

	return um > 0 ? from_double(value * um) : VT_UNSET;
}

int32_t
kit_int_parse(struct vt_str text)
{
	struct vt_str t = kit_trim(text);
	int64_t value = 0;
	size_t i = 0;
	int negative = 0;

	if (i < t.n && (t.s[i] == '-' || t.s[i] == '+'))
		negative = t.s[i++] == '-';
	if (i == t.n)
		return VT_UNSET;
	for (; i < t.n; i++) {
		if (t.s[i] < '0' || t.s[i] > '9')
			return VT_UNSET;
		value = value * 10 + (t.s[i] - '0');
		if (value > INT32_MAX)
			return VT_UNSET;
	}
	return (int32_t)(negative ? -value : value);
}

int32_t
kit_half_points_parse(struct vt_str text)
{
	struct vt_str t = kit_trim(text);
	size_t used;
	double value = parse_number(t, &used);

	if (used == 0 || value <= 0)
		return VT_UNSET;
	struct vt_str unit = kit_trim(kit_sub(t, used, t.n));

	if (unit.n == 0)
		return from_double(value * 2);
	double um = unit_um(unit);

	return um > 0 ? from_double(value * um * 72.0 / 25400.0 * 2) : VT_UNSET;
}
