"use strict";

// GraphiQL with the ready questions in its tabs. They lie in the page as data.
(() => {
  const { createElement } = React;
  const { tabs } = JSON.parse(document.getElementById("data").textContent);

  // Nothing is remembered: tokens live for hours, and each visit brings fresh ones.
  const forgetful = { getItem: () => null, setItem: () => {}, removeItem: () => {}, clear: () => {}, length: 0 };

  const home = createElement(
    "a",
    { className: "laurel-home", href: "/" },
    createElement("img", { src: "/page/laurel.svg", alt: "", width: 24, height: 24 }),
    "Laurel",
  );

  ReactDOM.createRoot(document.getElementById("graphiql")).render(
    createElement(
      GraphiQL,
      {
        fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
        defaultTabs: tabs,
        variables: tabs[0].variables, // of the first tab GraphiQL reads only the query
        headers: tabs[0].headers,
        defaultEditorToolsVisibility: tabs[0].variables ? "variables" : "headers",
        isHeadersEditorEnabled: true,
        showPersistHeadersSettings: false,
        storage: forgetful,
      },
      createElement(GraphiQL.Logo, null, home),
    ),
  );
})();
