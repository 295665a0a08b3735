package org.tremplin.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A bare connection to the gateway, for what no well-behaved client sends. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Sends the text again and again, with a pause between, until something comes back; then reads it to its end. */
    String trickleUntilAnswered(String text, Duration pause) throws IOException {
        long giveUp = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        socket.setSoTimeout((int) pause.toMillis());
        while (System.nanoTime() < giveUp) {
            write(text);
            try {
                int first = socket.getInputStream().read();
                socket.setSoTimeout(PATIENCE_MILLIS);
                return (char) first + readToTheEnd();
            } catch (SocketTimeoutException e) {
                // Nothing has come back yet.
                continue;
            }
        }
        throw new IOException("No answer");
    }

    /** What the gateway sends until it closes the connection. */
    String readToTheEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
