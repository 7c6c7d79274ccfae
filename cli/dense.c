/* Where numbers of a series follow each other: gaps say something there. */
#include "config.h"

#include <stdlib.h>

#include "cli/batch.h"

/* How far the numbers up to place i are ahead of a register of which the half is there. */
static int64_t
lead(const struct batch_item *items, const size_t *places, size_t i)
{
	return 2 * (int64_t)i - items[places[i]].number;
}

/* The longest [*first, *last] of the places with no more numbers missing than there: from the
 * left those places that lie lower than all before, from the right the first that is no
 * lower. */
static void
longest(const struct batch_item *items, const size_t *places, size_t count, size_t *low,
    size_t *first, size_t *last)
{
	size_t n = 0;

	*first = *last = 0;
	for (size_t i = 0; i < count; i++)
		if (n == 0 || lead(items, places, i) < lead(items, places, low[n - 1]))
			low[n++] = i;
	for (size_t k = count; k-- > 0;)
		while (n > 0 && low[n - 1] <= k &&
		    lead(items, places, k) + 1 >= lead(items, places, low[n - 1])) {
			if (k - low[n - 1] > *last - *first) {
				*first = low[n - 1];
				*last = k;
			}
			n--;
		}
}

int
batch_dense(const struct batch *batch, size_t from, size_t to, size_t *out_from, size_t *out_to)
{
	size_t *places = calloc(2 * (to - from) + 1, sizeof(*places)), count = 0, first, last;

	if (places == NULL)
		return -1;
	for (size_t i = from; i < to; i++)
		if (i == from || batch->items[i].number != batch->items[i - 1].number)
			places[count++] = i;
	longest(batch->items, places, count, places + (to - from), &first, &last);
	*out_from = *out_to = from;
	/* Else the batch is some documents out of a register. */
	if (count > 0 && 4 * (last - first + 1) >= 3 * count) {
		*out_from = places[first];
		*out_to = places[last] + 1;
	}
	free(places);
	return 0;
}
