package org.shouwang.privacy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.SecretFile;

import com.google.crypto.tink.Aead;

/** Keys in a folder, wrapped by the master key, and the chains' anchors beside them; nodes may share it. */
final class KeyFolder implements KeyStore, ChainAnchors {

    /** File locks hold between programs only; within one, this does. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private final Path folder;
    private final Aead master;

    KeyFolder(Path folder, Path masterKey) {
        this.folder = folder;
        try {
            SecretFile.folder(folder);
            this.master = changing(() -> MasterKey.of(masterKey, holdsKeys()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key folder " + folder.toAbsolutePath() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private boolean holdsKeys() throws IOException {
        try (var files = Files.find(folder, 2, (file, is) -> file.toString().endsWith(".keys"))) {
            return files.findAny().isPresent();
        }
    }

    @Override
    public KeySet obtain(KeyName name) {
        try {
            for (;;) {
                if (Files.exists(tombstone(name))) {
                    throw new KeysDestroyed(name);
                }
                try {
                    return KeySet.unwrapped(SecretFile.read(file(name)), master, name);
                } catch (NoSuchFileException e) {
                    changing(() -> Files.exists(tombstone(name))
                            || SecretFile.create(file(name), KeySet.make().wrapped(master, name)));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw broken(name, e);
        }
    }

    @Override
    public KeySet rotate(KeyName name) {
        obtain(name);
        try {
            return changing(() -> {
                var rotated = obtain(name).rotated();
                SecretFile.replace(file(name), rotated.wrapped(master, name));
                return rotated;
            });
        } catch (IOException | GeneralSecurityException e) {
            throw broken(name, e);
        }
    }

    @Override
    public boolean destroy(KeyName name, Instant at) {
        try {
            return changing(() -> {
                // The tombstone first: whatever happens next, no node makes or reads these keys again.
                SecretFile.create(tombstone(name), at + "\n");
                if (Files.notExists(file(name))) {
                    return false;
                }
                SecretFile.shred(file(name));
                return true;
            });
        } catch (IOException | GeneralSecurityException e) {
            throw broken(name, e);
        }
    }

    @Override
    public void raise(AreaId area, long seq, byte[] hash) {
        try {
            changing(() -> {
                if (of(area).filter(known -> known.seq() >= seq).isEmpty()) {
                    SecretFile.replace(anchor(area), seq + " " + HexFormat.of().formatHex(hash) + "\n");
                }
                return seq;
            });
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The anchor of the audit chain cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Anchor> of(AreaId area) {
        try {
            var parts = SecretFile.read(anchor(area)).strip().split(" ");
            return Optional.of(new Anchor(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The anchor of the audit chain cannot be read: " + e.getMessage(), e);
        }
    }

    private Path anchor(AreaId area) {
        return folder.resolve(area + "/audit.head");
    }

    /** One change at a time over all threads and all nodes. */
    private <T> T changing(Change<T> change) throws IOException, GeneralSecurityException {
        HERE.lock();
        try (var channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var everywhere = channel.lock()) {
            return change.make();
        } finally {
            HERE.unlock();
        }
    }

    private interface Change<T> {
        T make() throws IOException, GeneralSecurityException;
    }

    private Path file(KeyName name) {
        return folder.resolve(name.path() + ".keys");
    }

    private Path tombstone(KeyName name) {
        return folder.resolve(name.path() + ".destroyed");
    }

    private static IllegalStateException broken(KeyName name, Exception e) {
        return new IllegalStateException("The keys " + name.path() + " cannot be used: " + e.getMessage(), e);
    }
}
