import gc
import threading
import weakref

from coprodesk.ui.collecting import Collector


class Knot:
    """Garbage that only a collection finds."""

    def __init__(self):
        self.myself = self


def test_no_thread_collects_by_itself(qapp):
    Collector(qapp)
    ends = []
    gc.callbacks.append(lambda *_told: ends.append(threading.current_thread()))

    worker = threading.Thread(target=lambda: [Knot() for _number in range(20_000)])
    worker.start()
    worker.join()

    gc.callbacks.pop()
    assert ends == []


def test_the_collector_finds_what_is_due(qapp):
    collector = Collector(qapp)
    found = weakref.ref(Knot())
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]

    for _round in range(3):
        collector.collect_what_is_due()

    assert kept
    assert found() is None
