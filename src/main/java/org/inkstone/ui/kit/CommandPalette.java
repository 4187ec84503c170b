package org.inkstone.ui.kit;

import java.util.List;

import javafx.scene.Node;

/** Every command by name. */
public final class CommandPalette {

    private final List<Command> commands;
    private final Palette<Command> palette = new Palette<>("palette", "Type a command…", "No command of that name",
            new Palette.Shape<>() {
                @Override
                public String name(Command command) {
                    return command.name();
                }

                @Override
                public String group(Command command) {
                    return command.group();
                }

                @Override
                public String note(Command command) {
                    return command.shortcutText();
                }
            }, Command::run);

    public CommandPalette(List<Command> commands) {
        this.commands = commands;
    }

    /** A layer over the window. */
    public Node node() {
        return palette;
    }

    /** Offers those that can be run now. */
    public void show() {
        palette.show(commands.stream().filter(c -> c.enabled().get()).toList());
    }
}
