/*
 * Entregent, graph server: Neo4j Community with Bolt in one process.
 * Copyright (C) the Entregent authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public
 * License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later
 * version. It comes WITHOUT ANY WARRANTY; see <https://www.gnu.org/licenses/>. It is under this licence because it links
 * Neo4j Community Edition; the rest of Entregent talks to it over Bolt and has its own licence.
 */
package fr.entregent.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Result;

/**
 * Starts Neo4j over one folder (the argument), whose {@code conf/neo4j.conf} holds every setting.
 *
 * <p>Standard input carries one line, the password that the account {@code neo4j} shall have, and must then stay open:
 * the process ends when it closes, so that it never outlives its parent, however that one died. SIGTERM ends it too.
 * Standard output carries one line, {@code ready}, once the database answers; all else that is printed goes to standard
 * error.
 */
public final class GraphServer {
  /** A store that is killed recovers at its next start; a process that stays would keep it locked. */
  private static final long PATIENCE_MS = 20_000;

  private static final long AVAILABLE_MS = 120_000;
  private static final Duration FIRST_STATEMENT = Duration.ofMinutes(2);

  private GraphServer() {}

  public static void main(String[] args) {
    try {
      serve(Path.of(args[0]));
    } catch (IOException | ExecutionException | InterruptedException | RuntimeException failure) {
      failure.printStackTrace();
      System.exit(1); // threads of a half-started database would keep the process alive
    }
  }

  private static void serve(Path home) throws IOException, ExecutionException, InterruptedException {
    PrintStream parent = System.out;
    System.setOut(System.err);
    CompletableFuture<String> password = new CompletableFuture<>();
    // Before the slow part: a parent that dies while the store recovers must find nobody left either.
    background("parent-watch", () -> endWithParent(password)).start();

    DatabaseManagementService dbms =
        new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("conf/neo4j.conf")).build();
    Runtime.getRuntime().addShutdownHook(new Thread(dbms::shutdown, "graph-shutdown"));

    // The first statement of a store waits for its parts to be loaded: it has a time of its own, not that of a query.
    // Set at every start: the file of the parent is the one truth, also after its loss or after a restored store.
    dbms.database("system")
        .executeTransactionally(
            "CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("password", password.get()),
            Result::resultAsString,
            FIRST_STATEMENT);
    if (!dbms.database("neo4j").isAvailable(AVAILABLE_MS)) {
      System.err.println("The database did not become available.");
      System.exit(1);
    }
    parent.println("ready");
    parent.flush();
  }

  private static void endWithParent(CompletableFuture<String> password) {
    try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      String line = input.readLine();
      password.complete(line == null ? "" : line);
      while (input.read() != -1) {
        // What is written later has no meaning: only the open pipe has.
      }
    } catch (IOException broken) {
      System.err.println("Standard input broke: " + broken.getMessage());
    }
    background("end-anyway", GraphServer::haltLater).start();
    System.exit(0);
  }

  private static void haltLater() {
    try {
      Thread.sleep(PATIENCE_MS);
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  private static Thread background(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
