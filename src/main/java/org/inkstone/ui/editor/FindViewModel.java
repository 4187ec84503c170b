package org.inkstone.ui.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.inkstone.document.Update;
import org.inkstone.text.ChangeSet;
import org.inkstone.text.TextRange;
import org.inkstone.workspace.Match;
import org.inkstone.workspace.ReplacePreview;
import org.inkstone.workspace.Replacement;
import org.inkstone.workspace.Search;
import org.inkstone.workspace.SearchQuery;
import org.inkstone.workspace.SearchResult;

/**
 * What is looked for in the open post, where it stands, and at which of the places the writer is: the one that is selected. While the text
 * is written the places move with it, and it is searched again.
 */
final class FindViewModel {

    /** An edit with more changes than this moves no places: they come anew in a moment. */
    private static final int FEW = 200;

    private final Search search;
    private final Supplier<TextRange> selection;
    private final Consumer<TextRange> select;
    private final Runnable onChange;
    /** What is done once the search that is running has answered. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private SearchQuery query = SearchQuery.NONE;
    private Optional<Search.Answer> answer = Optional.empty();
    private List<TextRange> places = List.of();
    private int[] lines = new int[0];
    private boolean complete = true;
    private String problem = "";
    private String note = "";
    /** From where on is looked for what is being typed. */
    private int origin;
    private Optional<String> previewed = Optional.empty();
    private Optional<ReplacePreview> preview = Optional.empty();

    /**
     * @param select selects a place and shows it
     * @param onChange is run when one of the answers below may have changed
     */
    FindViewModel(Search search, Supplier<TextRange> selection, Consumer<TextRange> select, Runnable onChange) {
        this.search = search;
        this.selection = selection;
        this.select = select;
        this.onChange = onChange;
    }

    /** Where it stands, in the order of the text; moved along with what was written since. */
    List<TextRange> places() {
        return places;
    }

    /** The lines in which they stood when they were last looked for, counted from 0. */
    int[] lines() {
        return lines;
    }

    /** Which of the places is selected; negative for none. */
    int current() {
        TextRange selected = selection.get();
        int place = firstFrom(selected.start());
        return place < places.size() && places.get(place).equals(selected) ? place : -1;
    }

    /** "3 of 17", for people; empty where there is nothing to say. */
    String count() {
        if (query.isEmpty() || !problem.isEmpty() || places.isEmpty() && searching()) {
            return "";
        }
        String all = String.format(Locale.ROOT, "%,d", places.size()) + (complete ? "" : "+");
        int current = current();
        return places.isEmpty()
                ? "Not found"
                : current >= 0
                        ? String.format(Locale.ROOT, "%,d of ", current + 1) + all
                        : all + (places.size() == 1 ? " match" : " matches");
    }

    /** What is wrong with the pattern or what would stand in its place, one plain sentence; else empty. */
    String problem() {
        return problem;
    }

    /** What was done, one plain sentence; else empty. */
    String note() {
        return note;
    }

    /** Whether the answer to the newest question is still to come. */
    boolean searching() {
        return !query.isEmpty() && answer.isEmpty();
    }

    /** What replacing all would do; empty where the writer has not asked for it. */
    Optional<ReplacePreview> preview() {
        return preview;
    }

    /** Looks for something else, from where the caret is; {@code NONE} ends it. */
    void look(SearchQuery wanted) {
        query = wanted;
        waiting.clear();
        forget();
        note = "";
        if (query.isEmpty()) {
            search.stop();
            places = List.of();
            lines = new int[0];
            problem = "";
            onChange.run();
        } else {
            search.find(query, given -> take(given, this::goFromOrigin));
        }
    }

    /** What is typed from now on is looked for from the selection on. */
    void beginHere() {
        origin = selection.get().start();
    }

    /** Goes to the next place, or to the one before; from the last to the first. */
    void go(int step) {
        whenAnswered(() -> {
            if (!places.isEmpty()) {
                int current = current();
                int place = current >= 0
                        ? current + step
                        : firstFrom(step > 0 ? selection.get().end() : selection.get().start()) - (step > 0 ? 0 : 1);
                show(Math.floorMod(place, places.size()));
            }
        });
    }

    /** Goes to a place; nothing where there is none of that number any more. */
    void show(int place) {
        if (place < places.size()) {
            select.accept(places.get(place));
            beginHere();
            onChange.run();
        }
    }

    /** Replaces the place that is selected and goes to the next; only goes there where none is selected. */
    void replace(String by) {
        whenAnswered(() -> {
            int current = current();
            if (current < 0) {
                go(1);
            } else {
                replace(matches().get(current), new Replacement(by, query));
            }
        });
    }

    /** Asks what replacing all would do, and again when text, query or {@code by} change, until the writer has decided. */
    void askForPreview(String by) {
        previewed = Optional.of(by);
        note = "";
        whenAnswered(this::askAgain);
    }

    void closePreview() {
        previewed = Optional.empty();
        preview = Optional.empty();
        search.stopPreview();
        onChange.run();
    }

    /** Replaces what the preview shows. */
    void replaceAll() {
        if (preview.orElse(null) instanceof ReplacePreview.Ready ready) {
            closePreview();
            search.replace(ready);
            int count = ready.matches().size();
            note = count == 1 ? "1 place was changed." : String.format(Locale.ROOT, "%,d places were changed.", count);
            onChange.run();
        }
    }

    /** The text has changed. */
    void updated(Update update) {
        if (query.isEmpty()) {
            return;
        }
        ChangeSet changes = update.transaction().changes();
        origin = changes.mapOffset(origin, true);
        places = changes.changes().size() > FEW ? List.of() : moved(changes);
        forget();
        search.findAfterPause(query, given -> take(given, () -> {}));
        note = "";
        onChange.run();
    }

    /** Another post is open: it is looked for in that one as soon as the bar is opened again. */
    void end() {
        closePreview();
        look(SearchQuery.NONE);
    }

    private void replace(Match match, Replacement replacement) {
        problem = replacement.problem(match).orElse("");
        if (problem.isEmpty()) {
            search.replace(answer.get().state(), match, replacement).ifPresent(changes -> {
                int end = match.range().end() + changes.lengthDelta();
                select.accept(TextRange.at(end));
                // Where a pattern has matched between two characters it would match there again.
                origin = end + (match.range().isEmpty() ? 1 : 0);
                forget();
                search.find(query, given -> take(given, this::goFromOrigin));
            });
        }
        onChange.run();
    }

    private void take(Search.Answer given, Runnable first) {
        answer = Optional.of(given);
        places = matches().stream().map(Match::range).toList();
        lines = matches().stream().mapToInt(Match::line).toArray();
        complete = !(given.result() instanceof SearchResult.Found found) || found.complete();
        problem = given.result() instanceof SearchResult.Failed failed ? failed.sentence() : "";
        first.run();
        askAgain();
        while (!searching() && !waiting.isEmpty()) {
            waiting.poll().run();
        }
        onChange.run();
    }

    private void askAgain() {
        previewed.ifPresent(by -> search.preview(query, new Replacement(by, query), given -> {
            preview = Optional.of(given);
            onChange.run();
        }));
    }

    private void forget() {
        answer = Optional.empty();
    }

    private void whenAnswered(Runnable action) {
        if (searching()) {
            waiting.add(action);
        } else {
            action.run();
        }
    }

    private List<Match> matches() {
        return answer.map(Search.Answer::result).orElse(null) instanceof SearchResult.Found found ? found.matches() : List.of();
    }

    private void goFromOrigin() {
        if (!places.isEmpty()) {
            select.accept(places.get(firstFrom(origin) % places.size()));
        }
    }

    /** The first place that begins at {@code offset} or behind it; the number of places where none does. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<TextRange> moved(ChangeSet changes) {
        List<TextRange> moved = new ArrayList<>(places.size());
        for (TextRange place : places) {
            int start = changes.mapOffset(place.start(), true);
            int end = Math.max(start, changes.mapOffset(place.end(), false));
            if (end > start || place.isEmpty()) {
                moved.add(new TextRange(start, end));
            }
        }
        return moved;
    }
}
