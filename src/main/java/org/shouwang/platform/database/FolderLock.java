package org.shouwang.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One program at a time on a data folder. The operating system lets go of the lock when the process ends, however it
 * ends, so that a lock is never stale; the process number inside is only for telling people.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another program has it. */
    static Optional<FolderLock> tryTake(DataFolder folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new FolderLock(channel));
        } catch (IOException e) {
            throw new Halt(Halt.Code.FAILED, Bilingual.of("无法锁定数据文件夹 %s：%s", "The data folder %s cannot be locked: %s")
                    .with(folder.root(), e), e);
        }
    }

    static FolderLock take(DataFolder folder) {
        return tryTake(folder).orElseThrow(() -> new Halt(Halt.Code.FOLDER_IN_USE, Bilingual.of(
                "另一个守望程序（进程 %s）正在使用数据文件夹 %s。请先停止它，或用 --data 指定另一个文件夹。",
                "Another Shouwang (process %s) is using the data folder %s. Stop it first, or name another folder: --data FOLDER.")
                .with(holder(folder), folder.root())));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;    // held inside this very process
        }
    }

    private static String holder(DataFolder folder) {
        try {
            return Files.readString(folder.lock()).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    /** The file stays: deleting it would let two programs lock two different files of the same name. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the process is about to end, and with it the lock
        }
    }
}
