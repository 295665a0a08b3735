package org.tremplin.gateway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

class LocalIdentityTests {

    @TempDir
    Path folder;

    @Test
    void keepsItsKeyFromStartToStart() throws Exception {
        var first = SigningKey.in(folder.resolve("new"));

        assertThat(SigningKey.in(folder.resolve("new"))).isEqualTo(first);
        assertThat(first.isPrivate()).isTrue();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("new").resolve("signing-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhichFileIsNoKey() throws Exception {
        Path file = Files.writeString(folder.resolve("signing-key.json"), "not a key");

        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.in(folder))
                .withMessageContaining(file.toString())
                .withMessageNotContaining("not a key;");
    }

    @Test
    void refusesToListenBeyondThisMachine() throws Exception {
        ServerProperties server = new ServerProperties();
        assertThatIllegalStateException().isThrownBy(() -> new LocalIdentity(server));

        server.setAddress(InetAddress.getByName("0.0.0.0"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new LocalIdentity(server))
                .withMessageContaining("127.0.0.1 only");

        server.setAddress(InetAddress.getLoopbackAddress());
        assertThat(new LocalIdentity(server)).isNotNull();
    }
}
