package org.tremplin.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tremplin.test.Api;
import org.tremplin.test.Eventually;
import org.tremplin.test.Published;

class ExampleReceiverTests extends SubscriptionsTest {

    private static final Path PROGRAM = Path.of("..", "deploy", "scenarios", "receiver", "Receiver.java");

    @TempDir
    Path folder;

    ExampleReceiverTests(Api api, Published published) {
        super(api, published);
    }

    @Test
    void subscribesVerifiesAndPassesOverWhatCameBefore() throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process receiver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        PROGRAM.toString(),
                        "--port",
                        "0",
                        "--seen",
                        folder.resolve("seen").toString(),
                        "--subscribe",
                        api.url(),
                        "--token",
                        api.tokenOf("integration", partner),
                        "--types",
                        ENROLLED)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            Eventually.soon(() -> assertThat(printed).content().contains("Subscribed"));
            String anna = UUID.randomUUID().toString();
            enrol(anna, 0);
            Eventually.soon(() -> assertThat(printed).content().contains("\"subject\":\"" + anna + "\""));
            String id = get("/subscriptions")
                    .path("subscriptions")
                    .get(0)
                    .path("id")
                    .asString();
            String event = Files.readString(folder.resolve("seen")).strip();
            integration()
                    .post()
                    .uri(BASE + "/subscriptions/" + id + "/deliveries/" + event + "/redelivery")
                    .exchange()
                    .expectStatus()
                    .isAccepted();
            Eventually.soon(() -> assertThat(printed).content().contains("Again, and passed over: " + event));
            assertThat(folder.resolve("seen")).content().isEqualTo(event + "\n");
        } finally {
            receiver.destroyForcibly().waitFor();
        }
    }
}
