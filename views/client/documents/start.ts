/** Text files dropped anywhere on the list are taken to the preview: Chinese by its characters, English otherwise. */
export function start(): void {
  const form = document.querySelector<HTMLFormElement>('#drop');
  if (!form) return;
  let depth = 0;
  const show = (change: number): void => {
    depth += change;
    document.body.classList.toggle('dropping', depth > 0);
  };
  addEventListener('dragenter', () => show(1));
  addEventListener('dragleave', () => show(-1));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    depth = 0;
    show(0);
    const files = [...(event.dataTransfer?.files ?? [])].slice(0, 2);
    if (files.length > 0) void submit(form, files);
  });
}

async function submit(form: HTMLFormElement, files: readonly File[]): Promise<void> {
  const taken = new Set<string>();
  for (const file of files) {
    const chinese = await looksChinese(file);
    const [likely, other] = chinese ? (['source', 'target'] as const) : (['target', 'source'] as const);
    const side = taken.has(likely) ? other : likely;
    taken.add(side);
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const input = Object.assign(document.createElement('input'), { type: 'file', name: side });
    input.files = transfer.files;
    form.append(input);
  }
  form.append(Object.assign(document.createElement('input'), { name: 'machine', value: 'on' }));
  form.submit();
}

/** Whatever the encoding: a Chinese text is mostly bytes above ASCII. */
async function looksChinese(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  return bytes.filter((byte) => byte > 0x7f).length > bytes.length / 4;
}
