/*
 * fault.h - the n-th call for memory or for bytes fails, and every block is counted.
 *
 * In a plain build the program's own malloc stands before that of the C library, for all
 * libraries and plugins. A sanitizer has its own: there only the calls of core and kit
 * fail, and the sanitizer counts.
 */
#ifndef VANTHU_TESTS_FAULT_H
#define VANTHU_TESTS_FAULT_H

enum fault_kind { FAULT_NONE, FAULT_MEMORY, FAULT_READ, FAULT_SHORT_READ };

/* What libraries of others lose when their own call fails, they lose. */
enum { FAULT_DID_NOT_COME, FAULT_CAME, FAULT_CAME_FOREIGN };

/* Call number at of the kind fails, from 1, once; of FAULT_SHORT_READ every call gives
 * one byte. */
void fault_arm(enum fault_kind kind, long at);
/* Ends that and says whether the call came, or there were fewer, and from where. */
int fault_disarm(void);

/* Calls of the kind since fault_arm. */
long fault_calls(void);

/* Blocks in use, or -1 where the sanitizer counts. */
long fault_blocks(void);

#endif
