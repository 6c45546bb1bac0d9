package org.shouwang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.DatabaseExamination;
import org.shouwang.platform.database.Finding;
import org.shouwang.platform.database.Settings;

/** What {@code doctor} looks at outside the database: Java, the data folder, keys, certificate, port, backups, clock. */
final class MachineExamination {

    private static final Duration BACKUP_IS_OLD = Duration.ofDays(7);
    private static final Duration CERTIFICATE_ENDS_SOON = Duration.ofDays(14);
    private static final Instant SURELY_PAST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Set<PosixFilePermission> OTHERS = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    private final Settings settings;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    MachineExamination(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> findings() {
        var folder = settings.folder();
        findings.add(Finding.well("Java %s。", "Java %s.", Runtime.version()));
        if (clock.instant().isBefore(SURELY_PAST)) {
            findings.add(Finding.toMend("本机时钟显示 %s，明显不对。请校准时间。", "The clock of this machine says %s, which cannot be. Set it.", clock.instant()));
        }
        if (!Files.isDirectory(folder.root())) {
            findings.add(Finding.worthKnowing("数据文件夹 %s 还不存在，第一次启动时会建立。", "The data folder %s does not exist yet; the first start makes it.", folder.root()));
            return findings;
        }
        if (!Files.isWritable(folder.root())) {
            findings.add(Finding.toMend("数据文件夹 %s 无法写入。请用它的主人启动守望。", "The data folder %s cannot be written. Start Shouwang as the user who owns it.", folder.root()));
            return findings;
        }
        findings.add(DatabaseExamination.room(folder));
        keys(folder);
        certificates(folder);
        backup(folder);
        return findings;
    }

    /** The program's own port, of interest only while it is not running. */
    static Finding port(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return Finding.well("端口 %s 空闲。", "The port %s is free.", port);
        } catch (IOException | IllegalArgumentException e) {
            return Finding.worthKnowing("端口 %s 已被占用：如果不是守望自己，启动时请用 --port 换一个。",
                    "The port %s is taken: if not by Shouwang itself, start with --port and another one.", port);
        }
    }

    private void keys(DataFolder folder) {
        try (Stream<Path> files = Files.exists(folder.keys()) ? Files.walk(folder.keys()) : Stream.empty()) {
            var all = files.filter(Files::isRegularFile).toList();
            if (all.isEmpty()) {
                findings.add(Finding.worthKnowing("密钥文件夹 %s 是空的，第一次启动时会生成密钥。", "The keys folder %s is empty; the first start makes the keys.", folder.keys()));
                return;
            }
            if (Files.getPosixFilePermissions(folder.keys()).stream().anyMatch(OTHERS::contains)) {
                findings.add(Finding.toMend("别的用户可以打开密钥文件夹 %1$s。请执行：chmod 700 %1$s",
                        "Other users can open the keys folder %1$s. Type: chmod 700 %1$s", folder.keys()));
            }
            findings.add(Finding.well("密钥文件夹里有 %s 个文件；请另外保管一份副本，不要和备份放在一起。",
                    "The keys folder has %s files; keep a copy of it somewhere else, apart from the backups.", all.size()));
        } catch (IOException e) {
            findings.add(Finding.toMend("密钥文件夹无法读取：%s", "The keys folder cannot be read: %s", e));
        }
    }

    private void certificates(DataFolder folder) {
        var given = settings.value("shouwang.tls.cert").map(Path::of);
        try (Stream<Path> own = Files.isDirectory(folder.keys().resolve("tls")) ? Files.list(folder.keys().resolve("tls")) : Stream.empty()) {
            for (var file : given.map(List::of).orElseGet(() -> own.filter(path -> path.getFileName().toString().startsWith("server-")).toList())) {
                certificate(file);
            }
        } catch (IOException e) {
            findings.add(Finding.toMend("证书文件夹无法读取：%s", "The certificates cannot be read: %s", e));
        }
    }

    private void certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            int from = text.indexOf("-----BEGIN CERTIFICATE-----");
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new java.io.ByteArrayInputStream(text.substring(Math.max(0, from)).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            var ends = certificate.getNotAfter().toInstant();
            findings.add(ends.isBefore(clock.instant().plus(CERTIFICATE_ENDS_SOON))
                    ? Finding.toMend("证书 %s 于 %s 到期，请更换。", "The certificate %s ends on %s: renew it.", file, ends)
                    : Finding.well("证书有效期至 %s。", "The certificate is valid until %s.", ends));
        } catch (IOException | CertificateException e) {
            findings.add(Finding.toMend("证书 %s 无法读取：%s", "The certificate %s cannot be read: %s", file, e.getMessage()));
        }
    }

    private void backup(DataFolder folder) {
        try {
            if (!Files.exists(folder.lastBackup())) {
                findings.add(Finding.worthKnowing("还没有做过备份：shouwang backup 文件。", "No backup was made yet: shouwang backup FILE."));
                return;
            }
            var words = Files.readString(folder.lastBackup()).strip().split(" ", 2);
            var age = Duration.between(Instant.parse(words[0]), clock.instant());
            findings.add(age.compareTo(BACKUP_IS_OLD) > 0
                    ? Finding.worthKnowing("上次备份是 %s 天前。请再做一次：shouwang backup 文件。", "The last backup is %s days old. Make another one: shouwang backup FILE.", age.toDays())
                    : Finding.well("上次备份：%s。", "The last backup: %s.", String.join(" ", words)));
        } catch (IOException | DateTimeParseException e) {
            findings.add(Finding.worthKnowing("无法得知上次备份的时间。", "It cannot be told when the last backup was made."));
        }
    }
}
