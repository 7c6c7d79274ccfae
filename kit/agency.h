/*
 * agency.h - whether two names can be of one agency.
 */
#ifndef VANTHU_KIT_AGENCY_H
#define VANTHU_KIT_AGENCY_H

#include <vanthu/check.h>

/* 1 in *out when own, as a head has it, and given, as another place names the issuing agency, are
 * both of a kind of the profile's words "agency-kinds" and cannot be one: neither goes on with
 * the other, and the last word of given is none of own. Names with words that are short for others
 * are not judged. VT_OK, or the error that ends the rule. */
int kit_other_agency(struct vt_check *check, struct vt_str own, struct vt_str given, int *out,
    struct vt_error *err);

#endif
