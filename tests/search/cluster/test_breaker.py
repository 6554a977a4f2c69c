from search.cluster.breaker import FAILURES, REST, Breaker


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_does_not_answer_is_asked_no_more_but_once_in_a_while() -> None:
    clock = Clock()
    breaker = Breaker(clock)
    for _ in range(FAILURES):
        assert breaker.allows()
        breaker.failed()
    assert breaker.is_open and not breaker.allows()
    clock.now += REST
    assert [breaker.allows() for _ in range(3)] == [True, False, False]
    breaker.failed()
    clock.now += REST
    assert breaker.allows()
    breaker.worked()
    assert not breaker.is_open and breaker.allows()


def test_a_failure_between_answers_is_forgotten() -> None:
    breaker = Breaker()
    for _ in range(FAILURES * 2):
        breaker.failed()
        breaker.worked()
    assert not breaker.is_open
