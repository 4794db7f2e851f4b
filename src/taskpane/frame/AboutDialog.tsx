import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";

export interface AboutDialogProps {
  readonly version: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function AboutDialog({ version, open, onClose }: AboutDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Hedgerow {version}</DialogTitle>
          <DialogContent>
            Hedging of option portfolios in Excel. All computing is done here, in the add-in: nothing leaves
            the workbook. MIT licence, no warranty.
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Close</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
