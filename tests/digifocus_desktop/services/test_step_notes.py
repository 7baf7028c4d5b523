import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.model.advice import StepNote
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.store.ids import new_id


@pytest.fixture
def interview(services):
    return services.interviews.start(services.companies.create(NewCompany("Mäkelän tila")))


@pytest.fixture
def notes(services):
    return services.step_notes


def buckets(services):
    with services.store.read() as connection:
        return {row[0]: row[1] for row in connection.execute("SELECT audience, bucket FROM step_note")}


def test_one_note_a_step_and_audience_however_often_it_is_saved(notes, interview):
    for body in ("Anna", "Anna haluaa", "Anna haluaa aloittaa varauksista"):
        notes.write(interview, 5, "firm", body)

    (note,) = notes.of_interview(interview)
    assert (note.step, note.audience, note.body) == (5, "firm", "Anna haluaa aloittaa varauksista")
    assert (note.author, note.mine) == ("Liisa Koponen", True)


def test_the_audience_picks_who_can_ever_get_the_note(services, notes, interview):
    for audience in ("firm", "advisors", "author"):
        notes.write(interview, 1, audience, audience)

    company = services.interviews.open(interview).company_id
    assert buckets(services) == {
        "firm": f"company:{company}",
        "advisors": f"advisors:{company}",
        "author": f"user:{services.me.user_id}",
    }


def test_an_emptied_note_is_not_listed_and_can_be_written_again(notes, interview):
    notes.write(interview, 2, "advisors", "väsynyt")
    notes.write(interview, 2, "advisors", "")

    assert notes.of_interview(interview) == ()
    notes.write(interview, 2, "advisors", "virkeä")
    assert [note.body for note in notes.of_interview(interview)] == ["virkeä"]


def test_nothing_typed_makes_no_row(services, notes, interview):
    notes.write(interview, 2, "firm", " \n ")

    assert buckets(services) == {}


def test_a_colleagues_own_note_is_never_shown(services, notes, interview):
    notes.write(interview, 1, "author", "oma")
    with services.store.write() as session:
        row = session.query(StepNote).one()
        session.add(
            StepNote(
                id=new_id(),
                company_id=row.company_id,
                interview_id=interview,
                step=1,
                audience="author",
                body="toisen",
                author_user_id=new_id(),
                written_at=row.written_at,
            )
        )

    assert [note.body for note in notes.of_interview(interview)] == ["oma"]


def test_html_emoji_and_long_text_are_text(notes, interview):
    body = "<img src=x> 😀 שלום\n" + "ä" * 15_000

    notes.write(interview, 1, "firm", body)

    assert notes.of_interview(interview)[0].body == body


def test_five_megabytes_and_an_unknown_audience_are_refused(notes, interview):
    with pytest.raises(InvalidFieldError, match=r"field\.too_long"):
        notes.write(interview, 1, "firm", "x" * 5_000_000)
    with pytest.raises(InvalidFieldError, match=r"field\.choice"):
        notes.write(interview, 1, "everybody", "x")
