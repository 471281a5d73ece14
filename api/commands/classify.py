"""`laurel classify`: train the model that sorts tickets, and see how good it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer
from rich.markup import escape

from api.commands.opened import Opened, run
from api.commands.terminal import tell
from domain.classification.evaluation import AspectFigures
from domain.classification.labels import Aspect
from domain.staff.audit import OPERATOR

commands = typer.Typer(no_args_is_help=True, help="How tickets are sorted: train a model, try a model.")

Programme = Annotated[str | None, typer.Option(help="The programme's code. Not given: the default one.")]


@commands.command()
def train(
    programme: Programme = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Try the model and keep nothing.")] = False,
    first: Annotated[
        bool,
        typer.Option(
            "--first", help="Developers: train the model that Laurel brings anew, from the seed alone."
        ),
    ] = False,
) -> None:
    """Learn from what people have said of the programme's tickets. A model that is not worse than the one in
    use sorts from now on; another one is kept, and can be chosen with `laurel classify use`."""
    from domain.classification.evaluation import evaluate as tried_by
    from domain.classification.evaluation import figures_to_plain
    from domain.classification.learning import use_cases as learning
    from domain.classification.verdict import classify
    from persistence.classification import samples
    from persistence.classification.packing import packed

    if first:
        samples.FIRST.write_bytes(packed(samples.trained_first()))
        tell(f"{len(samples.seed()):,} tickets of the seed are learnt.")
        return

    async def act(opened: Opened) -> None:
        lesson = await learning.own_lesson(programme, OPERATOR, opened.begin)
        held_out, taxonomy = samples.held_out(), lesson.taxonomy
        tried = learning.try_model(lesson.own, samples.seed(), held_out, taxonomy, version=0)
        _print("Held-out tickets", tried.held_out)
        if tried.own is not None:
            _print("Own tickets", tried.own)
        else:
            tell(
                f"{len(lesson.own):,} own tickets are too few to be tried on: {learning.ENOUGH_OWN} are "
                f"needed."
            )
        if dry_run:
            tell("Nothing was kept.")
            return
        used = tried_by(held_out, lambda each: classify(each.text, taxonomy, lesson.used), taxonomy)
        before = {learning.HELD_OUT: figures_to_plain(used)}
        kept = await learning.keep_model(tried, before, programme, OPERATOR, opened.begin)
        tell(
            f"Model {kept.version} has learnt from {tried.samples:,} tickets, {tried.own_samples:,} of "
            f"your own."
        )
        tell("It sorts from now on." if kept.chosen else "It is worse than the one in use, which stays.")

    run(act)


@commands.command()
def evaluate(programme: Programme = None) -> None:
    """Try the model in use on 500 tickets in Chinese and English that no model learns from."""
    from domain.classification.evaluation import evaluate as tried
    from domain.classification.taxonomy import Tree
    from domain.classification.verdict import classify
    from persistence.classification import samples

    async def act(opened: Opened) -> None:
        async with opened.begin() as work:
            found = await work.programmes.find(programme)
            taxonomy = await work.classifier.taxonomy(found.id, Tree.CATEGORY)
            model = await work.classifier.model(found.id)
        tell(f"Model {model.version}, categories of version {taxonomy.version}")
        for language in ("zh", "en"):
            those = [each for each in samples.held_out() if each.language == language]
            _print(
                f"Held-out tickets, {language}",
                tried(those, lambda each: classify(each.text, taxonomy, model), taxonomy),
            )

    run(act)


@commands.command()
def use(
    version: Annotated[
        int, typer.Argument(help="Of a model of the programme; 0 is the one that Laurel brings.")
    ],
    programme: Programme = None,
) -> None:
    """Sort by that model from now on."""
    from domain.classification.use_cases import ChooseModel, choose_model

    async def act(opened: Opened) -> int:
        command = ChooseModel(programme=programme, version=version, origin=OPERATOR)
        return await choose_model(command, opened.begin)

    tell(f"Model {run(act)} sorts from now on.")


def _print(title: str, figures: Mapping[Aspect, AspectFigures]) -> None:
    tell(f"\n[bold]{escape(title)}[/]")
    for aspect, each in figures.items():
        tell(
            f"{aspect.value}: {each.accuracy} % of {each.samples:,} are right (always the most frequent:"
            f" {each.majority} %); of {each.sure:,} it was sure, {each.sure_right:,} of these are right"
        )
        for of in each.classes:
            tell(
                f"    {of.value:<14} {of.accuracy:>3} % found of {of.samples:>3}, {of.precision:>3} % "
                f"of what was said"
            )
