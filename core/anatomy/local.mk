# core/anatomy: the components of an official document, one file each.
libcore_la_SOURCES += \
	core/anatomy/anatomy.c core/anatomy/anatomy.h \
	core/anatomy/regime.c core/anatomy/regime.h \
	core/anatomy/finder.h \
	core/anatomy/lexicon.c core/anatomy/lexicon.h core/anatomy/lexicon_fold.h \
	core/anatomy/one_piece.c \
	core/anatomy/lexicon_lists.h \
	core/anatomy/segments.c core/anatomy/box_columns.c core/anatomy/box_columns.h \
	core/anatomy/gap.c \
	core/anatomy/title_beside.c \
	core/anatomy/closing.c \
	core/anatomy/component.c \
	core/anatomy/words.c \
	core/anatomy/nation.c \
	core/anatomy/motto.c \
	core/anatomy/agency.c \
	core/anatomy/agency_joint.c \
	core/anatomy/number.c core/anatomy/number.h \
	core/anatomy/number_label.c \
	core/anatomy/number_read.c \
	core/anatomy/date.c core/anatomy/date.h \
	core/anatomy/date_find.c \
	core/anatomy/date_misread.c \
	core/anatomy/decider.c \
	core/anatomy/urgency.c \
	core/anatomy/stamp.c \
	core/anatomy/copy_head.c \
	core/anatomy/foreign.c \
	core/anatomy/title.c \
	core/anatomy/subject.c core/anatomy/subject_unlabelled.c \
	core/anatomy/addressee.c \
	core/anatomy/basis.c \
	core/anatomy/outline.c \
	core/anatomy/recipients.c \
	core/anatomy/merged.c \
	core/anatomy/archive.c \
	core/anatomy/signature.c core/anatomy/signature.h \
	core/anatomy/signature_heads.c core/anatomy/signature_name.c \
	core/anatomy/signature_remark.c core/anatomy/signature_split.c \
	core/anatomy/signature_place.c \
	core/anatomy/signer.c \
	core/anatomy/annex.c \
	core/anatomy/appendix.c \
	core/anatomy/contact.c
libcore_la_SOURCES += \
	core/anatomy/citation.c core/anatomy/citation.h \
	core/anatomy/citation_code.c core/anatomy/citation_code.h \
	core/anatomy/citation_words.c core/anatomy/citation_words.h \
	core/anatomy/citation_before.c core/anatomy/citation_after.c \
	core/anatomy/citation_context.h \
	core/anatomy/citation_zone.c core/anatomy/citation_zone.h
