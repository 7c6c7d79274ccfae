/* Days that go backward while numbers go on: the fewest documents that are to blame. */
#include "config.h"

#include <stdlib.h>

#include "cli/batch.h"

/* The longest run of days that never go backward (patience sorting): one wrong day in a
 * register puts one document out of it, not all that follow. */
struct run {
	const struct batch_item **items; /* those with a day */
	size_t *before;                  /* of each the one before it in its run, from 1; 0 */
	size_t *tails;                   /* the end of the best run of each length, from 0 */
	char *is_kept;
	size_t count, length;
};

static int
open_run(struct run *run, size_t n)
{
	*run = (struct run){
	    .items = calloc(n, sizeof(struct batch_item *)),
	    .before = calloc(n, sizeof(size_t)),
	    .tails = calloc(n, sizeof(size_t)),
	    .is_kept = calloc(n, 1),
	};
	return run->items != NULL && run->before != NULL && run->tails != NULL &&
		run->is_kept != NULL
	    ? 0
	    : -1;
}

static void
close_run(struct run *run)
{
	free(run->items);
	free(run->before);
	free(run->tails);
	free(run->is_kept);
}

static void
add_item(struct run *run, const struct batch_item *item)
{
	size_t low = 0, high = run->length, i = run->count++;

	run->items[i] = item;
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (run->items[run->tails[mid]]->date <= item->date)
			low = mid + 1;
		else
			high = mid;
	}
	run->before[i] = low > 0 ? run->tails[low - 1] + 1 : 0;
	run->tails[low] = i;
	if (low == run->length)
		run->length++;
}

static void
keep_longest(struct run *run)
{
	size_t i = run->length > 0 ? run->tails[run->length - 1] + 1 : 0;

	for (; i > 0; i = run->before[i - 1])
		run->is_kept[i - 1] = 1;
}

static int
is_backward(const struct batch_item *item, const struct batch_item *before)
{
	return item->number > before->number && item->date < before->date;
}

/* Of item i, which is none of the run: beside what of it the days go backward. */
static struct batch_pair
pair_of(const struct run *run, size_t i, size_t last, size_t next)
{
	if (last > 0 && is_backward(run->items[i], run->items[last - 1]))
		return (struct batch_pair){run->items[i], run->items[last - 1]};
	if (next < run->count && is_backward(run->items[next], run->items[i]))
		return (struct batch_pair){run->items[next], run->items[i]};
	return (struct batch_pair){NULL, NULL};
}

int
batch_backward(const struct batch *batch, size_t from, size_t to, struct batch_pair **out,
    size_t *out_count)
{
	struct batch_pair *pairs = calloc(to - from + 1, sizeof(*pairs));
	struct run run;
	size_t n = 0, last = 0, next = 0;
	int rc = open_run(&run, to - from + 1);

	if (rc != 0 || pairs == NULL) {
		close_run(&run);
		free(pairs);
		return -1;
	}
	for (size_t i = from; i < to; i++) {
		if (batch->items[i].date != 0)
			add_item(&run, &batch->items[i]);
	}
	keep_longest(&run);
	for (size_t i = 0; i < run.count; i++) {
		if (run.is_kept[i]) {
			last = i + 1;
			continue;
		}
		for (next = next > i ? next : i; next < run.count && !run.is_kept[next];)
			next++;
		pairs[n] = pair_of(&run, i, last, next);
		n += pairs[n].item != NULL;
	}
	close_run(&run);
	*out = pairs;
	*out_count = n;
	return 0;
}
