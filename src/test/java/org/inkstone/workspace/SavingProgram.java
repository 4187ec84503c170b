package org.inkstone.workspace;

import java.nio.file.Path;
import java.util.List;

import org.inkstone.files.FaultyDisk;
import org.inkstone.files.FaultyDisk.Fault;

/** A program that opens {@code blog/one.md}, writes a line and saves, on a disk on which something goes wrong while it saves. */
final class SavingProgram {

    static final String WRITTEN = "Written just before.\n";

    private SavingProgram() {}

    /** Arguments: the folder that holds blog and data, the fault, the operation of the save at which it strikes. Prints the operations. */
    public static void main(String[] arguments) {
        Path temp = Path.of(arguments[0]);
        FaultyDisk disk = new FaultyDisk(Fault.valueOf(arguments[1]), 0, false);
        Path blog = disk.path(temp.resolve("blog"));
        try (Desk desk = new Desk(Desk.NEVER, temp.resolve("data"), blog)) {
            desk.open(blog.resolve("one.md"));
            desk.settle();
            desk.typeAtEnd(WRITTEN);
            int before = disk.steps().size();
            disk.goWrongAfter(Integer.parseInt(arguments[2]));
            desk.save();
            System.out.println(String.join(" ", List.copyOf(disk.steps().subList(before, disk.steps().size()))));
        }
        System.exit(0);
    }
}
