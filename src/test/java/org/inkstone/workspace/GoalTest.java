package org.inkstone.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalTest {

    @TempDir
    private Path temp;

    @Test
    void aGoalComesBackWithItsPostAndWithNoOther() throws IOException {
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            Path one = desk.write("one.md", Desk.POST);
            Path two = desk.write("two.md", Desk.POST.replace("One", "Two"));
            desk.open(one);
            desk.workspace.goal().set(800);
            desk.open(two);
            desk.settle();
            assertThat(desk.workspace.goal().words()).isZero();
            desk.open(one);
            desk.until(() -> desk.workspace.goal().words() == 800);
            assertThat(one).as("never in the post").content().isEqualTo(Desk.POST);
        }
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(temp.resolve("blog/one.md"));
            desk.until(() -> desk.workspace.goal().words() == 800);
            desk.workspace.goal().set(0);
        }
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(temp.resolve("blog/one.md"));
            desk.settle();
            assertThat(desk.workspace.goal().words()).isZero();
        }
    }

    @Test
    void aGoalFollowsAPostThatIsRenamedWhileNobodyLooks() throws IOException {
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(desk.write("one.md", Desk.POST));
            desk.workspace.goal().set(500);
        }
        Path renamed = Files.move(temp.resolve("blog/one.md"), temp.resolve("blog/two.md"));
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(renamed);
            desk.until(() -> desk.workspace.goal().words() == 500);
        }
    }

    @Test
    void aGoalFollowsAPostThatIsRenamedWhileItIsOpen() throws IOException {
        Path renamed = temp.resolve("blog/two.md");
        try (Desk desk = new Desk(temp, Desk.BRISK)) {
            Path file = desk.write("one.md", Desk.POST);
            desk.open(file);
            desk.workspace.goal().set(500);
            Files.move(file, renamed);
            desk.until(() -> desk.shows(renamed));
            assertThat(desk.workspace.goal().words()).isEqualTo(500);
        }
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(renamed);
            desk.until(() -> desk.workspace.goal().words() == 500);
        }
    }

    @Test
    void theGoalOfANewPostIsKeptOnceItHasAFile() throws IOException {
        Path file;
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.write("one.md", Desk.POST);
            desk.openFolder();
            desk.workspace.newPost();
            desk.workspace.goal().set(300);
            desk.typeAtEnd("Words.");
            desk.save();
            file = desk.post().file().orElseThrow();
        }
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(file);
            desk.until(() -> desk.workspace.goal().words() == 300);
        }
    }

    @Test
    void aPostThatIsSavedUnderAnotherNameTakesItsGoalAlong() throws IOException {
        Path copy = temp.resolve("blog/copy.md");
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(desk.write("one.md", Desk.POST));
            desk.workspace.goal().set(300);
            desk.workspace.saveAs(copy);
            desk.until(() -> desk.shows(copy));
        }
        try (Desk desk = new Desk(temp, Desk.NEVER)) {
            desk.open(copy);
            desk.until(() -> desk.workspace.goal().words() == 300);
        }
    }
}
