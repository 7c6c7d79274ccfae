/*
 * alone.h - a run of one document: everything is loaded in the process that reads it.
 *
 * Whoever starts the program waits for a process that has loaded nothing, so that no page is
 * made twice: not one of memory, by writing to it on both sides of a fork, nor one of a
 * library. What breaks the other process, this one learns, and then it does what a run of many
 * documents does, but for the reading.
 */
#ifndef VANTHU_CLI_ALONE_H
#define VANTHU_CLI_ALONE_H

#include <vanthu/engine.h>

/* How the process ended that should have told. */
struct alone_loss {
	int32_t code; /* VT_OK: it told, or there was none */
	int32_t signal;
};

/* In the other process: does the run and tells by the channel what comes of it; the exit code as
 * far as it knows. */
typedef int alone_work(void *ctx, int channel);

/* The sink by which alone_work tells; channel lives as long. */
struct vt_sink alone_sink(int *channel);

/* All is told: ends the process without taking apart what ends with it. */
_Noreturn void alone_end(int channel, int code);

/* Ends the process, which cannot do what it is for. */
_Noreturn void alone_decline(int channel);

/* Runs work in a process of its own, which may take so many seconds for the document (0: the usual
 * number), and then hands what it told to sink. 1: it has told, *out_code is the exit code as far
 * as that process knew. 0: it has not, and *out_loss says why;
 * it may have declined. */
int alone_run(alone_work *work, void *ctx, int32_t seconds, const struct vt_sink *sink,
    int *out_code, struct alone_loss *out_loss);

#endif
