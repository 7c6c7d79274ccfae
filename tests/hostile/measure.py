"""measure.py DESCRIPTOR PROGRAM ARGUMENT...: runs it, and says on the descriptor what it took.

A process of its own, and a small one: what a child reports as its peak begins with the peak of
the process that started it, and pytest's is larger than what is measured here.
"""

import os
import resource
import sys

numbers = int(sys.argv[1])
os.set_inheritable(numbers, False)
child = os.spawnv(os.P_WAIT, sys.argv[2], sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
os.write(numbers, b"%f %d" % (used.ru_utime + used.ru_stime, used.ru_maxrss))
sys.exit(child if child >= 0 else 128 - child)
