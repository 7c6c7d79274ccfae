/*
 * descriptor.h - reading one descriptor of a plugin that nobody trusts yet.
 */
#ifndef VANTHU_CORE_DESCRIPTOR_H
#define VANTHU_CORE_DESCRIPTOR_H

#include <vanthu/plugin.h>

#include "core/engine/registry.h"

/* "reader" ..., in both languages. */
struct vt_text descriptor_kind_title(enum registry_kind kind);

/* The NULL-ended list of a kind; NULL when the plugin has none. */
const void *const *descriptor_list(const struct vt_plugin *plugin, enum registry_kind kind);

/* Name or id. Only after descriptor_complain found nothing. */
const char *descriptor_name(enum registry_kind kind, const void *descriptor);

/* Size of the host's own struct of the kind. */
size_t descriptor_size(enum registry_kind kind);

/* What is wrong with a descriptor, NULLs when nothing is. In memory of a. */
struct vt_text descriptor_complain(enum registry_kind kind, const void *descriptor,
    struct arena *a);

/* 1 for "docx", "a-b2": lower-case letters, digits and inner hyphens. */
int descriptor_is_word(const char *s, size_t n);

#endif
