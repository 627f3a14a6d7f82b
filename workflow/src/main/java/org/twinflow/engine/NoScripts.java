package org.twinflow.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Answers whoever asks for a script engine, or for JUEL in a decision: there is none. */
final class NoScripts implements ScriptEngineResolver, DmnScriptEngineResolver, ElProvider {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw refusal();
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refusal();
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw refusal();
    }

    @Override
    public ScriptEngine getScriptEngineForLanguage(String language) {
        throw refusal();
    }

    @Override
    public ElExpression createExpression(String expression) {
        throw refusal();
    }

    private static ProcessEngineException refusal() {
        return new ProcessEngineException("Models may not hold scripts");
    }
}
