/*
 * lexicon_lists.h - what the file calls the lists of words; for lexicon.c alone.
 */
#ifndef VANTHU_CORE_LEXICON_LISTS_H
#define VANTHU_CORE_LEXICON_LISTS_H

#include "core/anatomy/lexicon.h"

static const char *const list_names[LEXICON_LIST_COUNT] = {
    [LEXICON_NATION] = "nation",
    [LEXICON_MOTTO] = "motto",
    [LEXICON_PARTY] = "party",
    [LEXICON_ORGANISATION] = "organisation",
    [LEXICON_URGENCY] = "urgency",
    [LEXICON_SECRECY] = "secrecy",
    [LEXICON_CIRCULATION] = "circulation",
    [LEXICON_DRAFT] = "draft",
    [LEXICON_AGENCY] = "agency",
    [LEXICON_AGENCY_ALONE] = "agency-alone",
    [LEXICON_UNIT] = "unit",
    [LEXICON_COLLECTIVE] = "collective",
    [LEXICON_OFFICE] = "office",
    [LEXICON_AUTHORITY] = "authority",
    [LEXICON_RANK] = "rank",
    [LEXICON_SURNAME] = "surname",
    [LEXICON_DOCUMENT] = "document",
    [LEXICON_NOT_CITED] = "not-cited",
    [LEXICON_NAME_END] = "name-end",
    [LEXICON_RECEIVED] = "received",
    [LEXICON_RECEIVED_LINE] = "received-line",
    [LEXICON_SIGNED] = "signed",
    [LEXICON_SIGNED_LINE] = "signed-line",
    [LEXICON_ROLE] = "role",
    [LEXICON_CONTACT] = "contact",
    [LEXICON_COPY] = "copy",
    [LEXICON_STAMP_LABEL] = "stamp-label",
    [LEXICON_ENGLISH] = "english",
    [LEXICON_MOTTO_GROUP] = "motto-group",
    [LEXICON_BASIS] = "basis",
    [LEXICON_APPENDIX] = "appendix",
    [LEXICON_ARCHIVE] = "archive",
    [LEXICON_ISSUED_WITH] = "issued-with",
    [LEXICON_VISA] = "visa",
    [LEXICON_COMPOUND] = "compound",
    [LEXICON_JOINT_CODE] = "joint-code",
    [LEXICON_NOT_AGENCY] = "not-agency",
    [LEXICON_NOT_TYPE] = "not-type",
    [LEXICON_JOINTLY] = "jointly",
    [LEXICON_QUALIFIER] = "qualifier",
    [LEXICON_VERDICT] = "verdict",
    [LEXICON_PAPER] = "paper",
    [LEXICON_GOES_ON] = "goes-on",
    [LEXICON_BEFORE_FIGURES] = "before-figures",
    [LEXICON_LEADS_ON] = "leads-on",
    [LEXICON_NOT_SUBJECT] = "not-subject",
    [LEXICON_FORM_OPENING] = "form-opening",
    [LEXICON_FORM_WORD] = "form-word",
    [LEXICON_STATE] = "state",
    [LEXICON_NOT_STATE] = "not-state",
    [LEXICON_NAME_GOES_ON] = "name-goes-on",
    [LEXICON_ORGAN] = "organ",
};

#endif
