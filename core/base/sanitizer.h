/*
 * sanitizer.h - WITH_ASAN: 1 in a build with the address sanitizer, else 0.
 */
#ifndef VANTHU_CORE_SANITIZER_H
#define VANTHU_CORE_SANITIZER_H

#if defined(__SANITIZE_ADDRESS__)
#define WITH_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ASAN 1
#endif
#endif
#ifndef WITH_ASAN
#define WITH_ASAN 0
#endif

#endif
