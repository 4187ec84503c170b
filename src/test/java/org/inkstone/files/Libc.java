package org.inkstone.files;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** What tests ask of Linux that Java does not offer. */
final class Libc {

    private static final int EXT4_IOC_SHUTDOWN = 0x8004587d;
    private static final int EXT4_GOING_FLAGS_NOLOGFLUSH = 2;

    private Libc() {}

    /** As if the power were cut: nothing more of that ext4 file system reaches the disk, not even its journal. */
    static void cutPower(Path mountPoint) {
        try (Arena arena = Arena.ofConfined()) {
            int file = (int) function("open", 2, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                    .invoke(arena.allocateFrom(mountPoint.toString()), 0);
            MemorySegment flags = arena.allocateFrom(ValueLayout.JAVA_INT, EXT4_GOING_FLAGS_NOLOGFLUSH);
            int result = (int) function("ioctl", 2, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
                    ValueLayout.ADDRESS).invoke(file, (long) EXT4_IOC_SHUTDOWN & 0xffffffffL, flags);
            int closed = (int) function("close", 1, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT).invoke(file);
            if (file < 0 || result != 0 || closed != 0) {
                throw new IllegalStateException("the power could not be cut: " + file + ", " + result + ", " + closed);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return whether the file system took it */
    static boolean setExtendedAttribute(Path file, String name, byte[] value) {
        try (Arena arena = Arena.ofConfined()) {
            return 0 == (int) function("setxattr", 5, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT)
                    .invoke(arena.allocateFrom(file.toString()), arena.allocateFrom(name),
                            arena.allocateFrom(ValueLayout.JAVA_BYTE, value), (long) value.length, 0);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] extendedAttribute(Path file, String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(1_000);
            long size = (long) function("getxattr", 4, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS, ValueLayout.JAVA_LONG)
                    .invoke(arena.allocateFrom(file.toString()), arena.allocateFrom(name), value, value.byteSize());
            return value.asSlice(0, Math.max(0, size)).toArray(ValueLayout.JAVA_BYTE);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param fixed how many arguments are not variadic */
    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, int fixed, MemoryLayout result, MemoryLayout... arguments) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor descriptor = FunctionDescriptor.of(result, arguments);
        MemorySegment address = linker.defaultLookup().find(name).orElseThrow();
        return fixed < arguments.length
                ? linker.downcallHandle(address, descriptor, Linker.Option.firstVariadicArg(fixed))
                : linker.downcallHandle(address, descriptor);
    }
}
