/** What is selected in the text of a post, by the id of its article; '' when nothing is. */
export function selectedText(articleId: string): string {
  const selection = getSelection();
  return selection && articleOf(selection)?.id === articleId ? selection.toString().trim() : '';
}

/** The post that the whole selection lies in. */
export function articleOf({ anchorNode, focusNode, isCollapsed }: Selection) {
  if (isCollapsed) return undefined;
  const [one, other] = [anchorNode, focusNode].map((node) =>
    (node instanceof Element ? node : node?.parentElement)
      ?.closest('.prose')
      ?.closest('article.post'),
  );
  return one && one === other ? one : undefined;
}
