"""The words of a question that stands in a repeat: which of them it asks about, then what it asks."""

from collections.abc import Callable

from digifocus_desktop.forms.package import Item, Texts
from digifocus_desktop.forms.runtime import Runtime


def question_words(runtime: Runtime, item: Item, said: Callable[[Texts], str]) -> str:
    """Return what a question asks, for example "Toimipaikka 2: Missä se on?".

    Args:
        runtime: The questionnaire.
        item: The question.
        said: Gives a text in the language wanted.
    """
    instance = runtime.instance_of(item.id)
    if instance is None:
        return said(item.label)
    label = said(runtime.package.repeat_by_id[instance.repeat].label)
    return f"{label} {instance.number}: {said(item.label)}"
