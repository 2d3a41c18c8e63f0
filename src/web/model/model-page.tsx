import { type ReactNode, useState } from "react";
import { useClient } from "urql";
import { Link } from "wouter";
import { errorText } from "../data/error-text.ts";
import { useAnswer } from "../data/use-answer.ts";
import { countText, instantText } from "../figures/format.ts";
import { ModelXmlDocument, ProcessModelDocument, type ProcessModelQuery } from "../generated/operations.ts";
import { WarningItem } from "../import/warning-item.tsx";
import { CopyGraphQL } from "../parts/copy-graphql.tsx";
import { Icon } from "../parts/icon.tsx";
import { Page } from "../parts/page.tsx";
import { Panel } from "../parts/panel.tsx";
import { saveFile } from "../parts/save-file.ts";
import { LanePanel } from "./lane-panel.tsx";
import "./model.css";

type Model = Extract<NonNullable<ProcessModelQuery["node"]>, { readonly __typename: "ProcessModel" }>;

/** A file of models as it was imported: whose its lanes are, the versions that came of it, and what was read differently. */
export function ModelPage({ params: { id } }: { readonly params: { readonly id: string } }): ReactNode {
  const answer = useAnswer(ProcessModelDocument, { id });
  const node = answer.data?.node;
  const model = node?.__typename === "ProcessModel" ? node : null;
  const title = model?.fileName ?? (answer.data === undefined ? "Model" : "There is no such model");
  return (
    <Page
      title={title}
      crumbs={[{ name: "Logs and models", href: "/logs" }, { name: title }]}
      tags={
        model !== null && (
          <span className={model.unmatched === 0 ? "tag ok" : "tag warn"}>
            <Icon name={model.unmatched === 0 ? "check" : "alert"} size={12} />
            {model.unmatched === 0 ? "all lanes matched" : `${countText(model.unmatched)} unmatched`}
          </span>
        )
      }
      note={
        model === null
          ? ""
          : `BPMN 2.0, imported ${instantText(model.importedAt)} UTC${model.author === null ? "" : ` by ${model.author}`}. The file is kept as it was.`
      }
      actions={
        model !== null && (
          <>
            <Download id={model.id} />
            <CopyGraphQL of={answer} />
          </>
        )
      }
    >
      {answer.data !== undefined && model === null ? (
        <p>
          It was removed, or the address is not whole.{" "}
          <Link className="link" href="/logs">
            Go to the logs and models
          </Link>
          .
        </p>
      ) : model === null ? (
        <Panel title="Lanes" answer={answer}>
          {null}
        </Panel>
      ) : (
        <>
          <LanePanel model={model.id} lanes={model.lanes} answer={answer} />
          <div className="model-pair">
            <Versions versions={model.versions} />
            <Warnings warnings={model.warnings} />
          </div>
        </>
      )}
    </Page>
  );
}

function Versions({ versions }: Pick<Model, "versions">): ReactNode {
  const count = (version: Model["versions"][number], ...kinds: readonly string[]): string =>
    countText(version.steps.filter(({ kind }) => kinds.includes(kind)).length);
  return (
    <Panel title="Versions" note="What came of the file, one for each process in it." bare>
      <div className="scroll">
        <table className="model-table">
          <thead>
            <tr>
              <th scope="col">Process</th>
              <th scope="col">Version</th>
              <th scope="col" className="figure">
                Tasks, calls
              </th>
              <th scope="col" className="figure">
                Events
              </th>
              <th scope="col" className="figure">
                Gateways
              </th>
              <th scope="col" className="figure">
                Flows
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id}>
                <th scope="row">
                  <Link className="link" href={`/processes/${version.process.id}`}>
                    {version.process.name}
                  </Link>
                </th>
                <td>
                  <Link className="link" href={`/processes/${version.process.id}?show=bpmn&version=${version.id}`}>
                    version {version.number}
                  </Link>{" "}
                  {version.process.currentVersion?.id === version.id && <span className="tag">current</span>}
                </td>
                <td className="figure">{count(version, "TASK", "CALL", "SUBPROCESS")}</td>
                <td className="figure">{count(version, "EVENT")}</td>
                <td className="figure">{count(version, "GATEWAY")}</td>
                <td className="figure">{countText(version.flows.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Warnings({ warnings }: Pick<Model, "warnings">): ReactNode {
  return (
    <Panel title="Warnings" note="What was read differently, or left out." bare>
      {warnings.length === 0 ? (
        <p className="nothing">Everything in the file was understood.</p>
      ) : (
        <div className="ledger">
          <div className="warnings">
            <ul>
              {warnings.map((warning) => (
                <WarningItem key={`${warning.code} ${warning.message}`} warning={warning} note={false} />
              ))}
            </ul>
          </div>
        </div>
      )}
    </Panel>
  );
}

/** Gives the file back as it was. */
function Download({ id }: { readonly id: string }): ReactNode {
  const client = useClient();
  const [failed, setFailed] = useState("");
  const download = async (): Promise<void> => {
    const { data, error } = await client.query(ModelXmlDocument, { id }).toPromise();
    const model = data?.node;
    if (model == null || !("xml" in model)) {
      setFailed(error === undefined ? "The model was removed since." : errorText(error));
      return;
    }
    setFailed("");
    saveFile(model.fileName, model.xml, "application/xml");
  };
  return (
    <>
      {failed !== "" && (
        <span className="problem" role="alert">
          {failed}
        </span>
      )}
      <button type="button" className="button" onClick={() => void download()}>
        <Icon name="export" /> Download
      </button>
    </>
  );
}
