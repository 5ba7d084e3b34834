package eljur.faults;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** One call of the kernel that Java has no word for: an ext4 file system stops at once, as when the power goes. */
final class Ext4 {

    /** {@code EXT4_IOC_SHUTDOWN}: {@code _IOR('X', 125, __u32)}. */
    private static final long SHUTDOWN = 0x8004587DL;

    /** Not even the journal in memory is written. */
    private static final int NOLOGFLUSH = 2;

    private static final int TO_READ = 0;

    private static final Linker LINKER = Linker.nativeLinker();

    private Ext4() {}

    static void shutDown(Path mounted) {
        try (var arena = Arena.ofConfined()) {
            int folder = (int) function("open", 2, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                    .invokeExact(arena.allocateFrom(mounted.toString()), TO_READ);
            MemorySegment flag = arena.allocateFrom(ValueLayout.JAVA_INT, NOLOGFLUSH);
            int done = (int) function(
                            "ioctl",
                            2,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.ADDRESS)
                    .invokeExact(folder, SHUTDOWN, flag);
            int closed = (int) function("close", 1, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)
                    .invokeExact(folder);
            if (folder < 0 || done != 0 || closed != 0)
                throw new IllegalStateException("The power of " + mounted + " stays on");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle function(
            String name, int fixed, ValueLayout answer, java.lang.foreign.MemoryLayout... arguments) {
        var shape = FunctionDescriptor.of(answer, arguments);
        MemorySegment address = SymbolLookup.loaderLookup()
                .find(name)
                .or(() -> LINKER.defaultLookup().find(name))
                .orElseThrow();
        return fixed < arguments.length
                ? LINKER.downcallHandle(address, shape, Linker.Option.firstVariadicArg(fixed))
                : LINKER.downcallHandle(address, shape);
    }
}
