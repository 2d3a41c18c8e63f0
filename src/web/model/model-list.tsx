import type { ReactNode } from "react";
import { Link } from "wouter";
import { usePages } from "../data/use-pages.ts";
import { countText, instantText } from "../figures/format.ts";
import { ModelsDocument } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import "./model.css";

/** The files of models that were imported, newest first; nothing where there are none. */
export function ModelList(): ReactNode {
  const { answer, pages, hasMore, reading, more } = usePages(ModelsDocument, {}, ({ models }) => models.pageInfo);
  const models = pages.flatMap(({ models: page }) => page.edges.map(({ node }) => node));
  const total = answer.data?.models.totalCount ?? 0;
  if (answer.error === undefined && total === 0) return null;
  return (
    <Panel
      title="Imported models"
      answer={answer}
      bare
      foot={
        <>
          <span>
            n = {countText(total)} {total === 1 ? "model file" : "model files"}
          </span>
          {hasMore && (
            <button type="button" className="button" disabled={reading} onClick={() => void more()}>
              Earlier
            </button>
          )}
        </>
      }
    >
      <div className="scroll">
        <table className="model-table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Processes</th>
              <th scope="col" className="figure">
                Lanes
              </th>
              <th scope="col">Unmatched</th>
              <th scope="col" className="figure">
                Warnings
              </th>
            </tr>
          </thead>
          <tbody>
            {models.map(({ id, fileName, importedAt, author, processes, lanes, unmatched, warnings }) => (
              <tr key={id}>
                <th scope="row">
                  <Link className="link medium" href={`/models/${id}`}>
                    {fileName}
                  </Link>
                  <span className="second small when">
                    BPMN, {instantText(importedAt)} UTC{author === null ? "" : `, ${author}`}
                  </span>
                </th>
                <td>
                  {processes.slice(0, 3).map((process, index) => [
                    index > 0 && ", ",
                    <Link key={process.id} className="link" href={`/processes/${process.id}`}>
                      {process.name}
                    </Link>,
                  ])}
                  {processes.length > 3 && <span className="second"> and {countText(processes.length - 3)} more</span>}
                </td>
                <td className="figure">{countText(lanes.length)}</td>
                <td>
                  {unmatched === 0 ? (
                    <span className="muted">none</span>
                  ) : (
                    <Link className="link" href={`/models/${id}`}>
                      <span className="tag warn">
                        <Icon name="alert" size={12} />
                        {countText(unmatched)} to resolve
                      </span>
                    </Link>
                  )}
                </td>
                <td className="figure">{countText(warnings.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
